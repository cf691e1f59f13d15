import { adoptForm, findLibraryForm } from '../../../main/app/form-library.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { recordSubmission } from '../../../main/features/visits/writer.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';

/** An exit interview of the library's form: who was asked, what happened, what they said. */
export interface AskedPerson {
  readonly day?: Day;
  readonly sex?: 'femme' | 'homme';
  /** From 0, never, to 3, always. */
  readonly respect?: 0 | 1 | 2 | 3;
  readonly words?: string;
}

/** The form for people who leave a consultation. */
export const EXIT_FORM = 'sortie_consultation';

/** Records interviews of a centre with the form of the library. */
export async function recordAsked(
  workspace: Workspace,
  facility: string,
  people: readonly AskedPerson[],
): Promise<void> {
  const form = await findLibraryForm(EXIT_FORM);
  if (!form) throw new Error(`The library has no ${EXIT_FORM}`);
  await adoptForm(workspace, form);
  const { formId, version } = form.form;
  workspace.write('coach', (db) => {
    for (const [at, { day = '2026-10-05', sex, respect, words }] of people.entries()) {
      const given = {
        '/qui/sor_sexe': sex,
        '/accueil/sor_respect': respect,
        '/paroles/sor_changer': words,
      };
      const answers = Object.entries(given).flatMap(([path, value]) =>
        value === undefined ? [] : [{ path, value: String(value) }],
      );
      const submission = { formId, version, instanceId: `uuid:asked-${day}-${at}`, answers };
      const times = { day, startedAt: null, endedAt: null };
      recordSubmission(db, facility, {
        ...times,
        submission,
        kind: 'interview',
        source: 'application',
      });
    }
  });
}
