import { formatColumnDay, formatDay } from '../calendar/format-day.ts';
import type { Block, Paragraph, Table, TableRow } from './document.ts';
import type { MeetingReportData, ReportPromise } from './meeting-data.ts';
import {
  isKept,
  type PromiseContext,
  promiseCell,
  writeCost,
  writeOwner,
} from './promise-words.ts';
import { missingParagraph, paragraph, sectionHeading, textColumn } from './report-context.ts';

/** The promises, and the day on which they are judged. */
interface PromisesContext extends PromiseContext {
  readonly data: PromiseContext['data'] & Pick<MeetingReportData, 'promises' | 'previousMeeting'>;
}

/** "2 promesses tenues sur 4, 1 en retard.": how the last plan went, in one sentence. */
export function promisesSentence({ data, translate }: PromisesContext): string {
  const late = data.promises.filter((promise) => promise.overdue).length;
  const kept = data.promises.filter(isKept).length;
  const opening = translate('meeting:promises.kept', { count: kept, of: data.promises.length });
  if (late === 0) return translate('meeting:promises.noneLate', { opening });
  return translate('meeting:promises.someLate', { opening, count: late });
}

function promiseRow(promise: ReportPromise, context: PromisesContext): TableRow {
  const { translate } = context;
  const why = [promise.problem, promise.cause].filter((text) => text !== null && text !== '');
  const carried =
    promise.timesCarried === 0
      ? ''
      : `\n${translate('meeting:promises.carried', { count: promise.timesCarried })}`;
  return {
    cells: [
      { text: promise.action },
      { text: why.join('\n') },
      { text: writeOwner(promise, context) },
      {
        text:
          promise.due === null
            ? translate('meeting:promises.noDay')
            : formatColumnDay(promise.due, translate),
      },
      {
        text: writeCost(promise, context).replace(/\u00A0FCFA$/, ''),
        ...(promise.cost === null ? {} : { value: promise.cost }),
      },
      { ...promiseCell(promise, context), text: promiseCell(promise, context).text + carried },
    ],
  };
}

function promisesTable(context: PromisesContext): Table {
  const { data, translate } = context;
  const title = (name: string): string => translate(`meeting:promises.columns.${name}`);
  return {
    kind: 'table',
    name: 'promises',
    title: translate('meeting:headings.promises'),
    size: 'normal',
    columns: [
      textColumn(title('action'), 38),
      textColumn(title('why'), 48),
      textColumn(title('who'), 24),
      textColumn(title('due'), 28),
      { ...textColumn(title('cost'), 17), align: 'right' },
      textColumn(title('state'), 41),
    ],
    rows: data.promises.map((promise) => promiseRow(promise, context)),
    blankRows: 0,
    more: null,
  };
}

function since({ data, translate }: PromisesContext): readonly Paragraph[] {
  if (data.previousMeeting === null) return [];
  const day = formatDay(data.previousMeeting, translate);
  return [paragraph('small', translate('meeting:promises.since', { day }))];
}

/** The promises of the last meeting one by one, before anything new is said. */
export function promisesSection(context: PromisesContext): readonly Block[] {
  const heading = sectionHeading(context, 'promises');
  if (context.data.promises.length === 0) return [heading, missingParagraph(context, 'promises')];
  return [
    heading,
    paragraph('strong', promisesSentence(context)),
    ...since(context),
    promisesTable(context),
  ];
}
