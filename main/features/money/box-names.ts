import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listCashBoxes } from '../facilities/catalogue-reader.ts';
import { labelIn } from '../reports/report-request.ts';

/** The cash boxes of a centre: entries name them in words, rows by code, pages by label. */
export interface BoxNames {
  readonly codeOf: (name: string) => string;
  readonly labelOf: (code: string) => string;
  /** Its place in the catalogue. */
  readonly rankOf: (code: string) => number;
  readonly all: readonly { readonly code: string; readonly label: string }[];
}

/** The names of a centre's cash boxes in a language. */
export function nameBoxes(db: Reader, facility: string, language: Language): BoxNames {
  const held = listCashBoxes(db, facility);
  const byName = new Map(held.map(({ name, code }) => [name, code]));
  const labels = new Map(held.map((box) => [box.code, labelIn(language, box)]));
  const ranks = new Map(held.map(({ code }, index) => [code, index]));
  return {
    codeOf: (name) => byName.get(name) ?? name,
    labelOf: (code) => labels.get(code) ?? code,
    rankOf: (code) => ranks.get(code) ?? held.length,
    all: held.map(({ code }) => ({ code, label: labels.get(code) ?? code })),
  };
}

/** The id of a cash box, which rows refer to; it fails for a box that is not in the catalogue. */
export function findBoxId(db: Reader, facility: string, code: string): string {
  const found = listCashBoxes(db, facility).find((box) => box.code === code);
  if (found) return found.id;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: code } });
}
