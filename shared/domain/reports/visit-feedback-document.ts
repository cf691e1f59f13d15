import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/format-day.ts';
import { formatMoney } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { VisitFeedback } from '../visits/feedback.ts';
import { READ_ALOUD, writeFeedback } from '../visits/write-feedback.ts';
import type { Block, ReportDocument, ReportStatus, Table } from './document.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';

/** What a visit says to the team of the centre: the checklists of its day, what was agreed, when the next visit is. */
export interface VisitFeedbackData {
  /** The id of the visit that was asked for: by it the page is found again. */
  readonly visit: string;
  readonly day: Day;
  readonly forms: readonly FormFeedback[];
  readonly agreed: readonly AgreedPromise[];
  /** `null` while no day is set: it is written by hand. */
  readonly next: Day | null;
}

/** One checklist, its points in the words of the form, with the note that was taken beside each. */
export interface FormFeedback {
  readonly title: string;
  readonly feedback: VisitFeedback;
  /** How many promises came out of this checklist. */
  readonly agreed: number;
  readonly critical: readonly string[];
  readonly good: readonly string[];
  readonly toMend: readonly string[];
}

/** What was agreed at the end; cost in FCFA. */
export interface AgreedPromise {
  readonly action: string;
  readonly who: string | null;
  readonly due: Day | null;
  readonly cost: number | null;
}

/** Room for what is agreed after the page was printed. */
const BLANK_PROMISES = 2;

function pointsBlocks(
  { name, status, word, points }: PointGroup,
  translate: Translate,
): readonly Block[] {
  if (points.length === 0) return [];
  const shown = status === 'critical' ? points : points.slice(0, READ_ALOUD);
  const left = points.length - shown.length;
  const table: Table = {
    kind: 'table',
    name,
    title: word,
    size: 'large',
    columns: [textColumn(word, 174)],
    rows: shown.map((text) => ({ cells: [{ text, status }] })),
    blankRows: 0,
    more: null,
  };
  const rest = translate('visits:feedback.more', { count: left });
  return [table, ...(left > 0 ? [paragraph('plain', rest)] : [])];
}

interface PointGroup {
  readonly name: string;
  readonly status: ReportStatus;
  readonly word: string;
  readonly points: readonly string[];
}

function formBlocks(form: FormFeedback, translate: Translate): readonly Block[] {
  const groups: readonly PointGroup[] = [
    {
      name: 'critical',
      status: 'critical',
      word: translate('visits:visit.critical'),
      points: form.critical,
    },
    { name: 'good', status: 'good', word: translate('visits:feedback.good'), points: form.good },
    {
      name: 'toMend',
      status: 'attention',
      word: translate('visits:visit.to-mend'),
      points: form.toMend,
    },
  ];
  return [
    { kind: 'heading', level: 1, text: form.title, anchor: null },
    ...writeFeedback(form.feedback, form.agreed, translate).map((text) =>
      paragraph('strong', text),
    ),
    ...groups.flatMap((group) => pointsBlocks(group, translate)),
  ];
}

/** What was agreed, with room for what comes after the page was printed. */
export function agreedTable(agreed: readonly AgreedPromise[], translate: Translate): Table {
  const title = (name: string): string => translate(`visits:promises.${name}`);
  return {
    kind: 'table',
    name: 'agreed',
    title: translate('visits:feedback.agreed'),
    size: 'large',
    columns: [
      textColumn(title('what'), 66),
      textColumn(title('who'), 38),
      textColumn(title('due'), 40),
      { ...textColumn(title('cost'), 30), align: 'right' },
    ],
    rows: agreed.map(({ action, who, due, cost }) => ({
      cells: [
        textCell(action),
        textCell(who ?? title('nobody')),
        textCell(due === null ? title('no-day') : formatDay(due, translate)),
        { text: cost === null ? '—' : formatMoney(cost), value: cost },
      ],
    })),
    blankRows: BLANK_PROMISES,
    more: null,
  };
}

/**
 * The feedback of a visit for the team of the centre (restitution), read aloud before the coach leaves and left on the
 * wall: three sentences a checklist, what cannot wait, what is well, what to mend, what was agreed, the next visit.
 */
export function buildVisitFeedback(data: VisitFeedbackData, context: SheetContext): ReportDocument {
  const { translate } = context;
  const { agreed, next } = data;
  const day = next === null ? '____ / ____ / ________' : formatDay(next, translate);
  const places = ['dtc', 'coach'].map((office) => ({
    office: translate(`meeting:signatures.${office}`),
    name: '',
  }));
  return buildSheetDocument(context, {
    document: 'visitFeedback',
    record: data.visit,
    title: translate('visits:feedback.paper'),
    subtitle: translate('visits:feedback.visitOf', { day: formatDay(data.day, translate) }),
    blocks: [
      ...data.forms.flatMap((form) => formBlocks(form, translate)),
      { kind: 'heading', level: 1, text: translate('visits:feedback.agreed'), anchor: null },
      ...(agreed.length === 0
        ? [paragraph('missing', translate('visits:feedback.none-agreed'))]
        : []),
      agreedTable(agreed, translate),
      paragraph('strong', translate('visits:next.of', { day })),
      { kind: 'signatures', places, thumb: translate('meeting:signatures.thumb') },
    ],
    sources: [
      { table: 'submission', rows: data.forms.length },
      { table: 'action', rows: agreed.length },
    ],
  });
}
