import type { Preferences, settingsContract } from '../../../shared/contract/settings.ts';
import type { Reader } from '../../db/handles.ts';
import type { HandlersOf } from '../../platform/handlers.ts';

type Name = keyof Preferences;

// Outside the journal: what a person likes is nobody else's business and goes to no other device.
function preferenceKey(user: string, name: Name): string {
  return `preference:${user}:${name}`;
}

function readPreference(db: Reader, user: string, name: Name): string | null {
  const row = db.get<{ value: string }>('SELECT value FROM workspace WHERE name = ?', [
    preferenceKey(user, name),
  ]);
  return row?.value ?? null;
}

/** What a person likes. */
export const settingsHandlers: HandlersOf<typeof settingsContract> = {
  read: ({ db, user }) => ({
    language: readPreference(db, user, 'language') as Preferences['language'],
    largeType: readPreference(db, user, 'largeType') === 'true',
    facility: readPreference(db, user, 'facility'),
  }),
  record({ db, user }, input) {
    for (const [name, value] of Object.entries(input)) {
      if (value === undefined) continue;
      db.run('INSERT OR REPLACE INTO workspace (name, value) VALUES (?, ?)', [
        preferenceKey(user, name as Name),
        String(value),
      ]);
    }
    return {};
  },
};
