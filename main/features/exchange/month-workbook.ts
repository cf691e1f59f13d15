import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatMonth, formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { isMonth } from '../../../shared/domain/calendar/month.ts';
import { accountOf } from '../../../shared/domain/money/account.ts';
import { isOpeningBalance } from '../../../shared/domain/money/cash.ts';
import {
  type CellKind,
  type CellValue,
  SHEETS,
  type SheetColumn,
  type SheetName,
  type SheetRow,
} from '../../../shared/domain/months/sheet.ts';
import { SHEET_COLUMNS } from '../../../shared/domain/months/sheet-columns.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import type { LaidOutCell, LaidOutSheet } from '../../platform/xlsx/write-laid-out.ts';
import { getFacility } from '../facilities/reader.ts';
import { listMoneyEntries } from '../money/reader.ts';
import { readMonthState } from '../months/month-state.ts';
import type { MonthPlace } from '../months/sheet-source.ts';
import { SHEET_SOURCES } from '../months/sheets.ts';
import { writeMark } from './workbook-mark.ts';

/** How a number is read, by what it is; a month is a day of it. */
const FORMATS: Partial<Record<CellKind, string>> = {
  count: '#,##0',
  quantity: '#,##0.##',
  difference: '+#,##0.##;-#,##0.##;0',
  amount: '#,##0',
  days: '0',
  share: '#,##0.0',
  month: 'mm/yyyy',
};

const NAME_WIDTH = 44;
const COLUMN_WIDTH = 13;
const UNIT_WIDTH = 12;
const REMARK_WIDTH = 24;
const CODE_WIDTH = 30;

interface Laying {
  readonly sheet: SheetName;
  readonly columns: readonly SheetColumn[];
  readonly translate: Translate;
}

/** The month as a workbook: what it is, then its four sheets as they stand on the page. */
export function layOutMonth(db: Reader, place: MonthPlace, today: Day): readonly LaidOutSheet[] {
  const translate = createTranslator(place.language);
  return [
    layOutCover(db, place, today, translate),
    ...SHEETS.map((sheet) => layOutSheet(db, place, sheet, translate)),
  ];
}

function layOutCover(
  db: Reader,
  place: MonthPlace,
  today: Day,
  translate: Translate,
): LaidOutSheet {
  const { facility, period } = place;
  const { name, commune, district, region } = getFacility(db, facility);
  const { state, receivedOn } = readMonthState(db, facility, period);
  const lines: readonly (readonly [string, string | null])[] = [
    ['centre', `${name} (${facility})`],
    ['place', [commune, district, region].filter((each) => each !== null).join(', ') || null],
    ['month', formatMonth(period, translate)],
    ['state', translate(`exchange:workbook.states.${state}`)],
    ['received', receivedOn === null ? null : formatShortDay(receivedOn)],
    ['made', formatShortDay(today)],
  ];
  const rows: LaidOutCell[][] = [
    [{ value: translate('exchange:workbook.title'), look: 'title' }],
    [],
    ...lines.flatMap(([word, value]) =>
      value === null
        ? []
        : [[{ value: translate(`exchange:workbook.${word}`), look: 'muted' as const }, { value }]],
    ),
    [],
    [{ value: translate('exchange:workbook.legend') }],
    [{ value: translate('exchange:workbook.back') }],
    [{ value: null }, { value: writeMark({ ...place }), look: 'muted' }],
  ];
  const sheetName = translate('exchange:workbook.cover');
  return { name: sheetName, widths: [24, 70], rows, frozen: { rows: 0, columns: 0 } };
}

function layOutSheet(
  db: Reader,
  place: MonthPlace,
  sheet: SheetName,
  translate: Translate,
): LaidOutSheet {
  const laying: Laying = { sheet, columns: SHEET_COLUMNS[sheet], translate };
  const rows = SHEET_SOURCES[sheet].rows(db, place);
  const name = translate(`months:sheets.${sheet}`);
  const title = `${name}, ${formatMonth(place.period, translate)}`;
  const centre = getFacility(db, place.facility).name;
  const groups = [...Map.groupBy(rows, (row) => row.group)];
  return {
    name,
    widths: [
      NAME_WIDTH,
      UNIT_WIDTH,
      ...laying.columns.map(() => COLUMN_WIDTH),
      REMARK_WIDTH,
      CODE_WIDTH,
    ],
    rows: [
      [{ value: title, look: 'title' }],
      [{ value: centre, look: 'muted' }],
      layOutHeading(laying),
      ...groups.flatMap(([group, members]) => layOutGroup(laying, group, members)),
      ...layOutTotals(laying, rows),
      ...(sheet === 'money' ? layOutAccount(db, place, translate) : []),
    ],
    frozen: { rows: 3, columns: 1 },
  };
}

function layOutHeading({ sheet, columns, translate }: Laying): readonly LaidOutCell[] {
  const words = [
    translate(`months:line.${sheet}`),
    translate('exchange:workbook.unit'),
    ...columns.map(({ code }) => translate(`months:columns.${sheet}.${code}`)),
    translate('exchange:workbook.remark'),
    translate('exchange:workbook.code'),
  ];
  return words.map((value) => ({ value, look: 'heading' }));
}

function layOutGroup(
  laying: Laying,
  group: string,
  rows: readonly SheetRow[],
): readonly (readonly LaidOutCell[])[] {
  const [label = '', direction] = group.split('|');
  const { translate, columns } = laying;
  const isMoney = laying.sheet === 'money' && direction !== undefined;
  const name = `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;
  const title = isMoney ? `${name}, ${translate(`months:directions.${direction}`)}` : name;
  const lines = rows.map((row) => layOutRow(laying, row));
  const band = [title, ...Array<null>(columns.length + 3).fill(null)];
  const head = title === '' ? [] : [band.map((value) => ({ value, look: 'group' as const }))];
  if (!isMoney) return [...head, ...lines];
  // An opening balance stands among the receipts and is none.
  const moved = rows.filter((row) => !isOpeningBalance(row.label));
  return [...head, ...lines, layOutSum(laying, moved, columns)];
}

function layOutRow({ columns, translate }: Laying, row: SheetRow): readonly LaidOutCell[] {
  const { id, label, unit, managed, local, cells } = row;
  const look = managed ? 'plain' : 'muted';
  const remark = [
    ...(managed ? [] : [translate('months:cell.unmanaged')]),
    ...(local ? [translate('months:cell.local')] : []),
  ].join(', ');
  return [
    { value: label, look },
    { value: unit, look: 'muted' },
    ...columns.map((column) => layOutValue(column, cells[column.code] ?? null, translate)),
    { value: remark === '' ? null : remark, look: 'muted' },
    { value: id, look: 'muted' },
  ];
}

function layOutValue(
  { kind, computed }: SheetColumn,
  value: CellValue,
  translate: Translate,
): LaidOutCell {
  const look = computed ? 'muted' : 'plain';
  const format = FORMATS[kind];
  if (typeof value === 'string' && isMonth(value) && kind === 'month') {
    return { value: { day: `${value}-01` }, look, ...(format && { format }) };
  }
  if (typeof value === 'string' && kind === 'status') {
    return { value: translate(`meeting:stock.states.${value}`), look };
  }
  return { value, look, ...(format && typeof value === 'number' && { format }) };
}

/** What all boxes had, took in, paid out and have left: opening + receipts − spending = closing. */
function layOutAccount(
  db: Reader,
  { facility, period }: MonthPlace,
  translate: Translate,
): readonly (readonly LaidOutCell[])[] {
  const { total } = accountOf(listMoneyEntries(db, facility), { from: period, to: period });
  const lines = (['opening', 'receipts', 'spending', 'closing'] as const).map(
    (word): readonly LaidOutCell[] => [
      { value: translate(`exchange:workbook.account.${word}`) },
      { value: 'FCFA', look: 'muted' },
      { value: total[word], format: '#,##0' },
    ],
  );
  return [[], [{ value: translate('months:allBoxes'), look: 'group' }], ...lines];
}

/** The sums under a sheet whose columns can be added. */
function layOutTotals(laying: Laying, rows: readonly SheetRow[]) {
  const summed = laying.columns.filter(({ summed: isSummed }) => isSummed);
  return summed.length === 0 || rows.length === 0 ? [] : [layOutSum(laying, rows, summed)];
}

function layOutSum(
  { columns, translate }: Laying,
  rows: readonly SheetRow[],
  summed: readonly SheetColumn[],
): readonly LaidOutCell[] {
  const sums = columns.map((column) => {
    const values = rows
      .map(({ cells }) => cells[column.code])
      .filter((value) => typeof value === 'number');
    const isKnown = summed.includes(column) && values.length > 0;
    return { value: isKnown ? values.reduce((sum, each) => sum + each, 0) : null, column };
  });
  return [
    { value: translate('months:total'), look: 'total' },
    { value: null, look: 'total' },
    ...sums.map(({ value, column: { kind } }): LaidOutCell => {
      const format = FORMATS[kind];
      return { value, look: 'total', ...(format && { format }) };
    }),
    { value: null, look: 'total' },
    { value: null, look: 'total' },
  ];
}
