import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { deriveId } from '../../platform/ids.ts';
import { listThemes } from './sayings-reader.ts';

/** A saying by its filled form and its question. */
export interface SayingPlace {
  readonly facility: string;
  readonly submission: string;
  readonly path: string;
}

function needTheme(db: Reader, facility: string, id: string): void {
  if (listThemes(db, facility).some((theme) => theme.id === id)) return;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}

function needSaying(db: Reader, { facility, submission, path }: SayingPlace): void {
  const held = db.get(
    'SELECT 1 FROM answer WHERE submission_id = ? AND path = ? AND facility_id = ?',
    [submission, path, facility],
  );
  if (held) return;
  throw new ExpectedFailure({ code: 'unknown-submission', facts: { id: submission } });
}

/** Keeps the name of a group, and gives its id: of two hands that write the same name, one group is made. */
export function recordTheme(
  db: Writer,
  facility: string,
  { id, name }: { readonly id: string | null; readonly name: string },
): string {
  if (id !== null) needTheme(db, facility, id);
  const kept = id ?? deriveId('saying_theme', facility, foldSpelling(name));
  if (id === null && listThemes(db, facility).some((theme) => theme.id === kept)) return kept;
  saveRow(db, 'saying_theme', { id: kept, facility_id: facility, name });
  return kept;
}

/** Takes a group away, and every saying out of it. */
export function deleteTheme(db: Writer, facility: string, theme: string): void {
  needTheme(db, facility, theme);
  const placed = db.all<{ id: string }>('SELECT id FROM themed_saying WHERE saying_theme_id = ?', [
    theme,
  ]);
  for (const { id } of placed) deleteRow(db, 'themed_saying', id);
  deleteRow(db, 'saying_theme', theme);
}

/** Puts a saying into a group, or out of it. */
export function placeSaying(db: Writer, place: SayingPlace, theme: string, isIn: boolean): void {
  const { facility, submission, path } = place;
  needTheme(db, facility, theme);
  needSaying(db, place);
  const id = deriveId('themed_saying', theme, submission, path);
  const row = {
    id,
    facility_id: facility,
    saying_theme_id: theme,
    submission_id: submission,
    path,
  };
  if (isIn) saveRow(db, 'themed_saying', row);
  else deleteRow(db, 'themed_saying', id);
}

/** Keeps what of a saying is covered; null leaves it to the program again. */
export function coverSayingWords(
  db: Writer,
  place: SayingPlace,
  words: readonly string[] | null,
): void {
  const { facility, submission, path } = place;
  needSaying(db, place);
  const id = deriveId('masked_saying', submission, path);
  const row = { id, facility_id: facility, submission_id: submission, path };
  if (words === null) deleteRow(db, 'masked_saying', id);
  else saveRow(db, 'masked_saying', { ...row, words: JSON.stringify(words) });
}
