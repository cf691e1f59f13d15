import type { AgendaItem } from '../meetings/meeting-record.ts';
import type { Translate } from '../text/translate.ts';
import type { Table } from './document.ts';
import { textCell, textColumn } from './report-context.ts';

/** Room for what is added by hand to an agenda that nobody has written yet. */
const BLANK_POINTS = 6;

/**
 * The points of a meeting in their order, numbered, large or in two halves; lines to write them on where there are none.
 */
export function agendaTable(
  agenda: readonly AgendaItem[],
  size: Table['size'],
  translate: Translate,
): Table {
  return {
    kind: 'table',
    name: 'agenda',
    title: translate('papers:agenda.title'),
    size,
    halves: size === 'normal',
    columns: [
      {
        title: translate('papers:columns.number'),
        align: 'right',
        share: size === 'large' ? 14 : 24,
      },
      textColumn(translate('papers:agenda.point'), 160),
    ],
    rows: agenda.map(({ title }, index) => ({
      cells: [{ text: String(index + 1), value: index + 1 }, textCell(title)],
    })),
    blankRows: agenda.length === 0 ? BLANK_POINTS : 0,
    more: null,
  };
}
