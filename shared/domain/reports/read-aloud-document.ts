import { formatDay } from '../calendar/format-day.ts';
import type { PlannedAction, ReviewedPromise } from '../meetings/meeting-record.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, LargeFigure, ReportDocument } from './document.ts';
import { fiveFigures } from './five-figures.ts';
import { buildPaper, type MeetingPaper, nameOrgan } from './meeting-paper.ts';
import { paragraph } from './report-context.ts';
import type { SheetContext } from './sheet-document.ts';
import { sourcesSentence } from './sources-section.ts';
import { speakNumber } from './spoken-number.ts';

function opening({ record }: MeetingPaper, translate: Translate): readonly string[] {
  const organ = nameOrgan(record, translate);
  return [
    translate('papers:aloud.opening', { organ, day: formatDay(record.day, translate) }),
    ...(record.agenda.length === 0
      ? []
      : [translate('papers:aloud.agenda'), ...record.agenda.map(({ title }) => `– ${title}`)]),
  ];
}

function promiseSentence(promise: ReviewedPromise, translate: Translate): string {
  const { who, action, outcome, newDue } = promise;
  const kept = promise.before === 'done' || promise.before === 'verified' ? 'done' : 'open';
  const said =
    outcome === 'postponed' && newDue !== null
      ? translate('papers:aloud.outcome.postponedTo', { day: formatDay(newDue, translate) })
      : translate(`papers:aloud.outcome.${outcome ?? kept}`);
  const name = who ?? translate('papers:aloud.nobody');
  return `${translate('papers:aloud.promised', { name, action })} ${said}`;
}

function promises({ record }: MeetingPaper, translate: Translate): readonly string[] {
  if (record.promises.length === 0) return [translate('papers:outcome.none')];
  const kept = record.promises.filter(({ outcome, before }) =>
    outcome === null ? before === 'done' || before === 'verified' : outcome === 'done',
  ).length;
  const of = speakNumber(record.promises.length, translate);
  return [
    translate('papers:aloud.kept', { kept: speakNumber(kept, translate), of }),
    ...record.promises.map((promise) => promiseSentence(promise, translate)),
  ];
}

function figureSentence({ label, text, status, value, detail }: LargeFigure, translate: Translate) {
  if (value === null) return translate('papers:aloud.noFigure', { label, detail });
  const figure = translate('papers:aloud.figure', { label, text });
  return `${figure} ${translate(`papers:aloud.states.${status}`)}`;
}

function planLine({ who, action, due }: PlannedAction, translate: Translate): string {
  const name = who ?? translate('papers:aloud.nobody');
  return due === null
    ? translate('papers:aloud.willDo', { name, action })
    : translate('papers:aloud.willDoBy', { name, action, day: formatDay(due, translate) });
}

function decisions({ record }: MeetingPaper, translate: Translate): readonly string[] {
  if (record.decisions.length === 0) return [translate('papers:votes.none')];
  return record.decisions.map(({ text }) => text);
}

function plan({ record }: MeetingPaper, translate: Translate): readonly string[] {
  if (record.plan.length === 0) return [translate('papers:plan.none')];
  return record.plan.map((line) => planLine(line, translate));
}

function closing({ record }: MeetingPaper, translate: Translate): readonly string[] {
  const { nextDay } = record;
  return nextDay === null
    ? [translate('papers:aloud.thanks')]
    : [
        translate('meeting:decisions.next', { day: formatDay(nextDay, translate) }),
        translate('papers:aloud.thanks'),
      ];
}

/**
 * The page that one member reads to those who listen: large type, short sentences, small numbers in words. It says
 * what the report and the minutes say, in the order of the meeting.
 */
export function buildReadAloud(paper: MeetingPaper, context: SheetContext): ReportDocument {
  const { record, report } = paper;
  const { translate } = context;
  const figures = fiveFigures({ data: report, translate }).items;
  const part = (name: string, sentences: readonly string[]): readonly Block[] => [
    { kind: 'heading', level: 1, text: translate(`papers:aloud.headings.${name}`), anchor: null },
    ...sentences.map((sentence) => paragraph('aloud', sentence)),
  ];
  return buildPaper(paper, context, {
    document: 'readAloud',
    title: translate('papers:titles.readAloud'),
    blocks: [
      ...opening(paper, translate).map((sentence) => paragraph('aloud', sentence)),
      ...part('promises', promises(paper, translate)),
      ...part(
        'figures',
        figures.map((figure) => figureSentence(figure, translate)),
      ),
      ...part('decisions', decisions(paper, translate)),
      ...part('plan', plan(paper, translate)),
      ...part('closing', closing(paper, translate)),
      paragraph('small', sourcesSentence(report.sources, translate)),
    ],
    sources: [...report.sources, { table: 'decision', rows: record.decisions.length }],
  });
}
