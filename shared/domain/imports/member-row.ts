import type { Member } from '../governance/member.ts';
import type { Parsed } from '../problems/problem.ts';
import type { SheetRow } from '../tables/sheet.ts';
import { foldSpelling } from '../text/spelling.ts';
import { quoted } from './quoted.ts';
import type { TableLayout } from './recognise-table.ts';
import { RowCells } from './row-cells.ts';

const SEXES: ReadonlyMap<string, Member['sex']> = new Map([
  ['f', 'F'],
  ['femme', 'F'],
  ['feminin', 'F'],
  ['m', 'M'],
  ['h', 'M'],
  ['homme', 'M'],
  ['masculin', 'M'],
]);

/** Reads one line of the table of ASACO members; a sex that is not understood is told and left open. */
export function parseMemberRow(layout: TableLayout<'members'>, row: SheetRow): Parsed<Member> {
  const cells = new RowCells(layout, row);
  const name = cells.name('nom');
  const organ = cells.name('organe');
  const office = cells.name('fonction');
  const details = {
    sex: readSex(cells),
    neighbourhood: cells.text('quartier'),
    phone: cells.text('telephone', 200),
    mandateStart: cells.day('debut_mandat'),
    mandateEnd: cells.day('fin_mandat'),
  };
  if (name === null || organ === null || office === null) return cells.finish<Member>(null);
  const { mandateStart, mandateEnd } = details;
  if (mandateStart !== null && mandateEnd !== null && mandateEnd < mandateStart) {
    cells.warn('fin_mandat', 'mandate-ends-before-start', { start: mandateStart, end: mandateEnd });
  }
  return cells.finish({ name, organ, office, ...details });
}

function readSex(cells: RowCells<'members'>): Member['sex'] {
  const written = cells.text('sexe');
  if (written === '') return null;
  const sex = SEXES.get(foldSpelling(written)) ?? null;
  if (sex === null) cells.warn('sexe', 'sex-unknown', { value: quoted(written) });
  return sex;
}
