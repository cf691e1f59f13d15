import { formatColumnDay } from '../calendar/format-day.ts';
import type { PlannedAction } from '../meetings/meeting-record.ts';
import { formatMoney, formatNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { Table, TableRow } from './document.ts';
import { textCell, textColumn } from './report-context.ts';

function said(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}

function planRow(line: PlannedAction, index: number, translate: Translate): TableRow {
  const { problem, cause, action, who, due, cost, funding, indicator } = line;
  const named = (name: string, text: string | null): string | null =>
    text === null || text === '' ? null : translate(`papers:plan.${name}`, { text });
  return {
    cells: [
      { text: String(index + 1), value: index + 1 },
      textCell(said([problem, named('cause', cause)])),
      textCell(action),
      textCell(who ?? translate('meeting:promises.nobody')),
      textCell(due === null ? '' : formatColumnDay(due, translate)),
      cost === null ? textCell('') : { text: formatNumber(cost), value: cost },
      textCell(said([named('funding', funding), named('indicator', indicator)])),
    ],
  };
}

function totalRow(plan: readonly PlannedAction[], translate: Translate): TableRow {
  const total = plan.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const cells = ['', '', translate('meeting:plan.total'), '', ''].map(textCell);
  return {
    total: true,
    cells: [...cells, { text: formatNumber(total), value: total }, textCell('')],
  };
}

/**
 * The plan that a meeting agreed: problem and cause, action, who, until when, what it costs and who pays, by what it is
 * seen; the total of the costs that are known, and empty lines.
 */
export function meetingPlanTable(
  plan: readonly PlannedAction[],
  blankRows: number,
  translate: Translate,
): Table {
  const title = (name: string): string => translate(`papers:plan.columns.${name}`);
  const rows = plan.map((line, index) => planRow(line, index, translate));
  return {
    kind: 'table',
    name: 'plan',
    title: translate('meeting:headings.plan'),
    size: 'normal',
    columns: [
      { title: translate('papers:columns.number'), align: 'right', share: 10 },
      textColumn(title('why'), 33),
      textColumn(title('action'), 42),
      textColumn(title('who'), 28),
      textColumn(title('due'), 26),
      { title: title('cost'), align: 'right', share: 22 },
      textColumn(title('seen'), 38),
    ],
    rows: plan.some(({ cost }) => cost !== null) ? [...rows, totalRow(plan, translate)] : rows,
    blankRows,
    more: null,
  };
}

/** How many actions, what they cost together, and how many have no cost yet: read aloud. */
export function planSentence(plan: readonly PlannedAction[], translate: Translate): string {
  const total = plan.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const unknown = plan.filter(({ cost }) => cost === null).length;
  if (plan.length === 0) return translate('papers:plan.none');
  const opening =
    unknown === plan.length
      ? translate('meeting:plan.openUnpriced', { count: plan.length })
      : translate('meeting:plan.open', {
          count: plan.length,
          total: formatMoney(total),
        });
  return unknown === 0
    ? opening
    : `${opening} ${translate('meeting:plan.unknown', { count: unknown })}`;
}
