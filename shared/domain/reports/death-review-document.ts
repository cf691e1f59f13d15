import { formatDay } from '../calendar/format-day.ts';
import { DELAYS, type DeathReview, MEANS } from '../deaths/death-review.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Cell, ReportDocument, Table } from './document.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';
import { type AgreedPromise, agreedTable } from './visit-feedback-document.ts';

/** A review with the actions that came out of it. */
export interface DeathReviewData {
  readonly id: string;
  readonly review: DeathReview;
  readonly actions: readonly AgreedPromise[];
}

const TEXTS = ['story', 'factors'] as const;

function factsTable(
  { kind, day, place, age, cause, reviewedOn }: DeathReview,
  translate: Translate,
): Table {
  const unsaid = translate('deaths:unsaid');
  const facts: readonly (readonly [string, string])[] = [
    ['day', formatDay(day, translate)],
    ['place', place === null ? unsaid : translate(`deaths:places.${place}`)],
    ['age', age === null ? unsaid : translate(`deaths:ages.${age}`)],
    ['cause', cause === null ? unsaid : translate(`deaths:causes.${cause}`)],
    ['reviewedOn', reviewedOn === null ? unsaid : formatDay(reviewedOn, translate)],
  ];
  return {
    kind: 'table',
    name: 'facts',
    title: translate(`deaths:kinds.${kind}`),
    size: 'normal',
    columns: [
      textColumn(translate('deaths:paper.point'), 60),
      textColumn(translate('deaths:paper.found'), 114),
    ],
    rows: facts.map(([name, text]) => ({
      cells: [textCell(translate(`deaths:fields.${name}`)), textCell(text)],
    })),
    blankRows: 0,
    more: null,
  };
}

/** Yes or no with the shape of what is good: a delay is not, medicine that was there is. */
function answerCell(answer: boolean | null, good: boolean, translate: Translate): Cell {
  if (answer === null) return { text: translate('deaths:answers.null'), status: 'none' };
  return {
    text: translate(`deaths:answers.${answer}`),
    status: answer === good ? 'good' : 'act',
  };
}

function answersTable(
  name: 'delays' | 'available',
  answers: readonly (readonly [string, boolean | null])[],
  translate: Translate,
): Table {
  return {
    kind: 'table',
    name,
    title: translate(`deaths:fields.${name}`),
    size: 'normal',
    columns: [
      textColumn(translate(`deaths:fields.${name}`), 124),
      textColumn(translate('deaths:paper.found'), 50),
    ],
    rows: answers.map(([point, answer]) => ({
      cells: [
        textCell(translate(`deaths:${name}.${point}`)),
        answerCell(answer, name === 'available', translate),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text, anchor: null };
}

function textBlocks(review: DeathReview, translate: Translate): readonly Block[] {
  return TEXTS.flatMap((name) => {
    const text = review[name];
    const said =
      text === ''
        ? paragraph('missing', translate(`deaths:missing.${name}`))
        : paragraph('plain', text);
    return [heading(translate(`deaths:fields.${name}`)), said];
  });
}

/**
 * The review of a death for those who were at the review: what happened, which delay, what was there, what could have
 * been done, the actions. It bears no name and is marked confidential; only the posts of those who sign.
 */
export function buildDeathReview(
  { id, review, actions }: DeathReviewData,
  context: SheetContext,
): ReportDocument {
  const { translate } = context;
  const { kind, avoidable, delays, available } = review;
  const places = ['dtc', 'coach'].map((office) => ({
    office: translate(`meeting:signatures.${office}`),
    name: '',
  }));
  return buildSheetDocument(context, {
    document: 'deathReview',
    record: id,
    title: translate(`deaths:paper.title.${kind}`),
    subtitle: translate('deaths:paper.confidential'),
    notice: translate('deaths:paper.hint'),
    blocks: [
      paragraph('strong', translate('deaths:paper.rule')),
      factsTable(review, translate),
      answersTable(
        'delays',
        DELAYS.map((delay) => [delay, delays[delay]]),
        translate,
      ),
      answersTable(
        'available',
        MEANS.map((means) => [means, available[means]]),
        translate,
      ),
      ...textBlocks(review, translate),
      paragraph('strong', translate(`deaths:avoidable.${avoidable}`)),
      heading(translate('deaths:actions.heading')),
      ...(actions.length === 0 ? [paragraph('missing', translate('deaths:actions.none'))] : []),
      agreedTable(actions, translate),
      { kind: 'signatures', places, thumb: translate('meeting:signatures.thumb') },
    ],
    sources: [
      { table: 'death_review', rows: 1 },
      { table: 'action', rows: actions.length },
    ],
  });
}
