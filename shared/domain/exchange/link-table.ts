import { importProblem } from '../imports/import-problem.ts';
import { quoted } from '../imports/quoted.ts';
import type { Parsed } from '../problems/problem.ts';
import type { SheetRow } from '../tables/sheet.ts';
import { foldSpelling } from '../text/spelling.ts';
import { isUid, type Uid } from './uid.ts';

/** The columns of the table of links, as it goes out and comes in. */
export const LINK_COLUMNS = ['objet', 'centre', 'element', 'option', 'attribut'] as const;

/** The word under `objet` of a line that says which organisation unit a centre is. */
export const ORG_UNIT_SUBJECT = 'centre';

/** A line of that table: a subject and its element, or a centre and its organisation unit. */
export interface LinkRow {
  readonly subject: string;
  /** `''` for what all centres have. */
  readonly facility: string;
  /** The element, or the organisation unit; `null` says nothing, and never unlinks. */
  readonly uid: Uid | null;
  readonly option: Uid | null;
  readonly attribute: Uid | null;
}

/** Where the columns of a table of links stand, from its heading; `null` for any other table. */
export function findLinkColumns(
  heading: readonly string[],
): Readonly<Record<(typeof LINK_COLUMNS)[number], number>> | null {
  const words = heading.map(foldSpelling);
  const [objet, centre, element, option, attribut] = LINK_COLUMNS.map((name) =>
    words.indexOf(name),
  );
  if (objet === undefined || objet < 0 || element === undefined || element < 0) return null;
  return { objet, centre: centre ?? -1, element, option: option ?? -1, attribut: attribut ?? -1 };
}

/** Reads one line of the table of links; every identifier that is none is told of. */
export function parseLinkRow(
  columns: NonNullable<ReturnType<typeof findLinkColumns>>,
  { cells, number }: SheetRow,
): Parsed<LinkRow> {
  const textAt = (name: keyof typeof columns): string => (cells[columns[name]] ?? '').trim();
  const subject = textAt('objet');
  const fields = ['element', 'option', 'attribut'] as const;
  const problems = [
    ...(subject === ''
      ? [importProblem('cell-empty', { column: 'objet' }, { row: number, column: 'objet' })]
      : []),
    ...fields.flatMap((column) => {
      const value = textAt(column);
      if (value === '' || isUid(value)) return [];
      const facts = { column, value: quoted(value) };
      return [importProblem('uid-malformed', facts, { row: number, column })];
    }),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const [uid = null, option = null, attribute = null] = fields.map((name) => textAt(name) || null);
  return {
    ok: true,
    value: { subject, facility: textAt('centre'), uid, option, attribute },
    warnings: [],
  };
}
