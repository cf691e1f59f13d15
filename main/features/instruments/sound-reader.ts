import { listNamedSounds, type NamedSound } from '../../../shared/domain/instruments/sounds.ts';
import type { Reader } from '../../db/handles.ts';

/** A sound of a form whose bytes were taken in. */
export interface HeldSound {
  readonly name: string;
  readonly sha256: string;
  readonly mime: string;
  readonly size: number;
}

/** The sounds of a form, by name. */
export function listHeldSounds(db: Reader, formId: string): readonly HeldSound[] {
  return db.all<HeldSound>(
    'SELECT name, sha256, mime, size FROM form_sound WHERE form_id = ? ORDER BY name',
    [formId],
  );
}

/** What the newest version of a form names; empty where no form is held. */
export function listWantedSounds(db: Reader, formId: string): readonly NamedSound[] {
  const row = db.get<{ xform: string }>(
    'SELECT xform FROM form WHERE form_id = ? ORDER BY rowid DESC LIMIT 1',
    [formId],
  );
  return listNamedSounds(row?.xform ?? '');
}

/** What any version names: an old visit is opened in its own version, and read out with it. */
export function listSoundNames(db: Reader, formId: string): readonly string[] {
  const rows = db.all<{ xform: string }>('SELECT xform FROM form WHERE form_id = ?', [formId]);
  return rows.flatMap(({ xform }) => listNamedSounds(xform).map(({ name }) => name));
}

/** The bytes that sounds name: what a check of the workspace looks for. */
export function listSoundBytes(db: Reader): readonly string[] {
  return db.all<HeldSound>('SELECT DISTINCT sha256 FROM form_sound').map(({ sha256 }) => sha256);
}
