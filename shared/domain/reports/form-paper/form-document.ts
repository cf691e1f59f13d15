import type { Day } from '../../calendar/day.ts';
import { formatDay } from '../../calendar/format-day.ts';
import { readItemScores } from '../../instruments/item-scores.ts';
import { findFormLanguage, readText } from '../../instruments/localised-text.ts';
import type { PaperForm } from '../../instruments/paper/paper-form.ts';
import type { Submission } from '../../instruments/submission.ts';
import { isChecklist } from '../../instruments/submission-kind.ts';
import type { Block, ReportDocument } from '../document.ts';
import type { FormAnswer, FormLine } from '../form-line.ts';
import { paragraph } from '../report-context.ts';
import { buildSheetDocument, type SheetContext } from '../sheet-document.ts';
import { formBlocks, type PaperSetting } from './form-blocks.ts';
import { resultBlocks } from './result-blocks.ts';

/** How many times a repeat is printed where nobody says it. */
export const BLANK_ROWS = 3;
/** As many rows fill a book, not a form. */
export const MOST_ROWS = 50;

/** The words by which the code of a blank form finds it again: the form, a space, its version. */
export function blankFormRecord({
  formId,
  version,
}: {
  readonly formId: string;
  readonly version: string;
}): string {
  return `${formId} ${version}`;
}

/** The form and the version that the code of a blank form was made of. */
export function readBlankFormRecord(record: string): {
  readonly formId: string;
  readonly version: string;
} {
  const space = record.indexOf(' ');
  return { formId: record.slice(0, space), version: record.slice(space + 1) };
}

function headLine(text: string, answer: FormAnswer): FormLine {
  return { kind: 'formLine', number: '', text, mark: null, said: [], answer, after: [] };
}

const ONE_LINE: FormAnswer = { kind: 'lines', count: 1, text: '' };
const DAY: FormAnswer = {
  kind: 'cells',
  groups: [
    { count: 2, signs: '', after: '/' },
    { count: 2, signs: '', after: '/' },
    { count: 4, signs: '', after: '' },
  ],
};

/** Whose it is, of what day, by whom; an interview names nobody but who asks. */
function blankHead(form: PaperForm, { facility, translate }: SheetContext): readonly Block[] {
  const who = isChecklist(form.definition) ? 'who' : 'asker';
  const centre =
    facility.name === '' ? [headLine(translate('paperForms:head.centre'), ONE_LINE)] : [];
  // A form that asks for the day itself has a line for it.
  const asksDay = form.entries.some(
    (entry) => entry.kind === 'line' && entry.question.type === 'date',
  );
  const day = asksDay ? [] : [headLine(translate('paperForms:head.day'), DAY)];
  return [
    ...centre,
    ...day,
    headLine(translate(`paperForms:head.${who}`), ONE_LINE),
    paragraph('small', translate('paperForms:head.how')),
  ];
}

/**
 * A form to be filled by hand, A4: every line with its number, its words, what proves it, and boxes. Its code finds the
 * form and its version again, for typing back. `rows` is how many times each repeat is printed.
 */
export function buildBlankForm(
  form: PaperForm,
  context: SheetContext,
  rows: number = BLANK_ROWS,
): ReportDocument {
  const { definition } = form;
  const { translate } = context;
  const formLanguage = findFormLanguage(definition, context.language);
  const setting: PaperSetting = { form, formLanguage, translate, filled: null, rows };
  const room: FormAnswer = { kind: 'lines', count: 4, text: '' };
  const version = translate('paperForms:version', { version: definition.version });
  return buildSheetDocument(context, {
    document: 'blankForm',
    record: blankFormRecord(definition),
    title: readText(definition, definition.title, formLanguage),
    subtitle: context.facility.name === '' ? version : `${context.facility.name} · ${version}`,
    blocks: [
      ...blankHead(form, context),
      ...formBlocks(setting, form.entries),
      { kind: 'heading', level: 1, text: translate('paperForms:end.title'), anchor: null },
      headLine(translate('paperForms:end.remarks'), room),
    ],
    sources: [],
  });
}

/** A visit or an interview that is recorded. */
export interface FilledPaper {
  readonly submission: Submission;
  readonly day: Day;
}

/** The same paper with the answers in, for the record: what is critical and missed by shape and word, the result last. */
export function buildFilledForm(
  form: PaperForm,
  { submission, day }: FilledPaper,
  context: SheetContext,
): ReportDocument {
  const { definition } = form;
  const { translate } = context;
  const formLanguage = findFormLanguage(definition, context.language);
  const items = isChecklist(definition) ? readItemScores(definition, submission) : [];
  const filled = {
    values: new Map(submission.answers.map(({ path, value }) => [path, value])),
    missed: new Set(items.filter((item) => item.isCriticalMiss).map(({ path }) => path)),
  };
  const setting: PaperSetting = { form, formLanguage, translate, filled, rows: 0 };
  const of = translate('paperForms:filledOn', {
    day: formatDay(day, translate),
    version: definition.version,
  });
  return buildSheetDocument(context, {
    document: 'filledForm',
    record: submission.instanceId,
    title: readText(definition, definition.title, formLanguage),
    subtitle: `${context.facility.name} · ${of}`,
    blocks: [...formBlocks(setting, form.entries), ...resultBlocks(setting, submission)],
    sources: [{ table: 'answer', rows: submission.answers.length }],
  });
}
