import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/format-day.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { type ComparedResult, countChanges, type ShownScore } from '../scorecards/card-results.ts';
import { CARD_SIDES, type CardGroup } from '../scorecards/score-card.ts';
import { coverWords, findNamed } from '../text/seems-named.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Cell, ReportDocument, Table } from './document.ts';
import { figureColumn, paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';
import { type AgreedPromise, agreedTable } from './visit-feedback-document.ts';

/** A round of the community score card, with the promises that came out of it. */
export interface ScoreCardData {
  readonly id: string;
  readonly day: Day;
  readonly interfaceOn: Day | null;
  readonly nextOn: Day | null;
  readonly beforeOn: Day | null;
  readonly agreed: string;
  readonly minimum: number;
  readonly groups: readonly CardGroup[];
  readonly results: readonly ComparedResult[];
  readonly promises: readonly AgreedPromise[];
}

/** How a score is written: whole points of 100, `—` where nobody gave a mark, `hidden` where it is not shown. */
export function writeScore(score: ShownScore, hidden: string): string {
  if (score.kind === 'none') return '—';
  if (score.kind === 'hidden') return hidden;
  return formatNumber(score.score);
}

/** `+25`, `−25` or `0`; `—` where there is nothing to compare. */
export function writeChange(change: number | null): string {
  if (change === null) return '—';
  const rounded = Math.round(change);
  return rounded > 0 ? `+${rounded}` : formatNumber(rounded);
}

function scoreCell(score: ShownScore, minimum: number, translate: Translate): Cell {
  const text = writeScore(score, translate('scorecards:hidden', { count: minimum }));
  return score.kind === 'shown' ? { text, value: score.score } : { text };
}

function changeCell({ change }: ComparedResult): Cell {
  return { text: writeChange(change), value: change };
}

function groupsTable({ groups }: ScoreCardData, translate: Translate): Table {
  return {
    kind: 'table',
    name: 'groups',
    title: translate('scorecards:groups.title'),
    size: 'normal',
    columns: [
      textColumn(translate('scorecards:groups.side'), 40),
      textColumn(translate('scorecards:groups.name'), 94),
      figureColumn(translate('scorecards:groups.participants'), 40),
    ],
    rows: CARD_SIDES.flatMap((side) => groups.filter((group) => group.side === side)).map(
      ({ side, name, participants }) => ({
        cells: [
          textCell(translate(`scorecards:sides.${side}`)),
          textCell(name),
          { text: formatNumber(participants), value: participants },
        ],
      }),
    ),
    blankRows: 0,
    more: null,
  };
}

function scoresTable({ results, minimum, beforeOn }: ScoreCardData, translate: Translate): Table {
  const title = (name: string): string => translate(`scorecards:results.${name}`);
  const none: ShownScore = { kind: 'none' };
  const compared = beforeOn !== null;
  return {
    kind: 'table',
    name: 'scores',
    title: title('title'),
    size: 'normal',
    columns: [
      textColumn(title('item'), 62),
      figureColumn(title('users'), 20),
      figureColumn(title('providers'), 26),
      textColumn(title('gap'), 30),
      ...(compared ? [figureColumn(title('before'), 20), figureColumn(title('change'), 16)] : []),
    ],
    rows: results.map((result) => ({
      cells: [
        textCell(result.label),
        scoreCell(result.users.all, minimum, translate),
        scoreCell(result.providers.all, minimum, translate),
        result.isApart ? { text: title('apart'), status: 'attention' } : textCell(''),
        ...(compared
          ? [scoreCell(result.before?.users ?? none, minimum, translate), changeCell(result)]
          : []),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

/** Why, in the words of the groups whose mark is shown; what a handful said could be laid at somebody's door. */
function reasonsTable({ groups, results }: ScoreCardData, translate: Translate): readonly Block[] {
  const rows = results.flatMap(({ key, label, users, providers }) =>
    groups.flatMap(({ id, side, name, marks }) => {
      const reason = marks[key]?.reason ?? '';
      const shown = (side === 'users' ? users : providers).groups[id]?.kind === 'shown';
      return reason === '' || !shown ? [] : [[label, name, coverWords(reason, findNamed(reason))]];
    }),
  );
  if (rows.length === 0) return [];
  return [
    heading(translate('scorecards:reasons')),
    {
      kind: 'table',
      name: 'reasons',
      title: translate('scorecards:reasons'),
      size: 'normal',
      columns: [
        textColumn(translate('scorecards:results.item'), 54),
        textColumn(translate('scorecards:groups.name'), 40),
        textColumn(translate('scorecards:reason'), 80),
      ],
      rows: rows.map((cells) => ({ cells: cells.map(textCell) })),
      blankRows: 0,
      more: null,
    },
  ];
}

function changeSentence(data: ScoreCardData, translate: Translate): readonly Block[] {
  const { beforeOn, results } = data;
  if (beforeOn === null) return [paragraph('plain', translate('scorecards:first'))];
  const facts = { day: formatDay(beforeOn, translate), ...countChanges(results) };
  return [paragraph('strong', translate('scorecards:changed', facts))];
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text, anchor: null };
}

/**
 * A round for the wall of the centre: who gave marks, both sides beside each other, what changed since last time, what
 * was agreed, who does what by when, and the day of the next round. It bears no name of who gave a mark.
 */
export function buildScoreCard(data: ScoreCardData, context: SheetContext): ReportDocument {
  const { translate } = context;
  const { id, day, interfaceOn, nextOn, agreed, minimum, groups, results, promises } = data;
  const write = (each: Day | null): string =>
    each === null ? '____ / ____ / ________' : formatDay(each, translate);
  const places = ['asaco', 'dtc', 'users', 'coach'].map((name) => ({
    office: translate(`scorecards:signatures.${name}`),
    name: '',
  }));
  return buildSheetDocument(context, {
    document: 'scoreCard',
    record: id,
    title: translate('scorecards:title'),
    subtitle: translate('scorecards:roundOf', { day: formatDay(day, translate) }),
    blocks: [
      groupsTable(data, translate),
      ...changeSentence(data, translate),
      scoresTable(data, translate),
      paragraph('small', translate('scorecards:method', { count: minimum })),
      ...reasonsTable(data, translate),
      heading(translate('scorecards:interface.title')),
      paragraph('plain', translate('scorecards:interface.heldOn', { day: write(interfaceOn) })),
      agreed === ''
        ? paragraph('missing', translate('scorecards:interface.nothing'))
        : paragraph('plain', agreed),
      heading(translate('scorecards:plan.title')),
      agreedTable(promises, translate),
      paragraph('strong', translate('scorecards:next.on', { day: write(nextOn) })),
      { kind: 'signatures', places, thumb: translate('meeting:signatures.thumb') },
    ],
    sources: [
      { table: 'score_group', rows: groups.length },
      { table: 'score_mark', rows: results.length },
      { table: 'action', rows: promises.length },
    ],
  });
}
