import type { Day } from '../calendar/day.ts';
import { formatColumnDay, formatDay } from '../calendar/format-day.ts';
import type { MeetingRecord } from '../meetings/meeting-record.ts';
import { formatNumber } from '../numbers/format-number.ts';
import type { Block, ReportDocument, Table } from './document.ts';
import { buildPaper, type MeetingPaper, writeMeeting } from './meeting-paper.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import type { SheetContext } from './sheet-document.ts';

/** One thing that somebody has to do; cost in FCFA. */
interface Task {
  readonly who: string | null;
  readonly action: string;
  readonly due: Day | null;
  readonly cost: number | null;
}

/** What the meeting agreed, and the promises that it found unfinished and kept. */
function tasksOf({ plan, promises }: MeetingRecord): readonly Task[] {
  const kept = promises.filter(({ outcome }) => outcome === 'postponed' || outcome === 'doing');
  const planned = new Set(plan.map(({ id }) => id));
  return [
    ...kept
      .filter(({ actionId }) => !planned.has(actionId))
      .map(({ who, action, due, newDue }) => ({ who, action, due: newDue ?? due, cost: null })),
    ...plan,
  ];
}

/** The tasks of each person in the order of the plan; what nobody was named for comes last. */
function tasksByPerson(
  record: MeetingRecord,
): readonly (readonly [string | null, readonly Task[]])[] {
  const people = Map.groupBy(tasksOf(record), ({ who }) => who);
  return [...people].toSorted(
    ([first], [second]) => Number(first === null) - Number(second === null),
  );
}

function taskTable(tasks: readonly Task[], { translate }: SheetContext): Table {
  const title = (name: string): string => translate(`papers:plan.columns.${name}`);
  return {
    kind: 'table',
    name: 'tasks',
    title: translate('papers:titles.personSheets'),
    size: 'large',
    columns: [
      { title: translate('papers:columns.number'), align: 'right', share: 14 },
      textColumn(title('action'), 70),
      textColumn(title('due'), 37),
      { title: title('cost'), align: 'right', share: 31 },
      textColumn(title('done'), 22),
    ],
    rows: tasks.map(({ action, due, cost }, index) => ({
      cells: [
        { text: String(index + 1), value: index + 1 },
        textCell(action),
        textCell(due === null ? '' : formatColumnDay(due, translate)),
        cost === null ? textCell('') : { text: formatNumber(cost), value: cost },
        textCell(''),
      ],
    })),
    blankRows: 1,
    more: null,
  };
}

function slip(
  who: string | null,
  tasks: readonly Task[],
  record: MeetingRecord,
  context: SheetContext,
): readonly Block[] {
  const { facility, translate } = context;
  const count = translate('papers:person.count', { count: tasks.length });
  const back =
    record.nextDay === null
      ? translate('papers:person.report')
      : translate('papers:person.reportOn', { day: formatDay(record.nextDay, translate) });
  return [
    {
      kind: 'heading',
      level: 1,
      text: who ?? translate('papers:person.nobody'),
      anchor: null,
    },
    paragraph('small', `${facility.name} · ${writeMeeting(record, translate)}`),
    paragraph('strong', who === null ? translate('papers:person.name') : `${count} ${back}`),
    // A sheet of the workbook bears the name of its person.
    { ...taskTable(tasks, context), title: who ?? translate('papers:person.nobody') },
    { kind: 'cutLine', text: translate('papers:person.cut') },
  ];
}

/** A slip in large type for everybody who promised something, to be cut off and taken home. */
export function buildPersonSheets(paper: MeetingPaper, context: SheetContext): ReportDocument {
  const { record } = paper;
  const { translate } = context;
  const people = tasksByPerson(record);
  const blocks = people.flatMap(([who, tasks]) => slip(who, tasks, record, context));
  return buildPaper(paper, context, {
    document: 'personSheets',
    title: translate('papers:titles.personSheets'),
    blocks: people.length === 0 ? [paragraph('missing', translate('papers:person.none'))] : blocks,
    sources: [{ table: 'action', rows: tasksOf(record).length }],
  });
}
