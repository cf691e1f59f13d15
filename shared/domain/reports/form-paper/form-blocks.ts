import type { LocalisedText } from '../../instruments/form-definition.ts';
import { readText } from '../../instruments/localised-text.ts';
import type {
  PaperEntry,
  PaperGroup,
  PaperLine,
  PaperNote,
} from '../../instruments/paper/paper-form.ts';
import { rowSuffix } from '../../instruments/paper/paper-form.ts';
import { notePath } from '../../instruments/paths.ts';
import type { Block } from '../document.ts';
import type { FormLine } from '../form-line.ts';
import { paragraph } from '../report-context.ts';
import { conditionWords, jumpWords, type PaperWords } from './condition-words.ts';
import { formAnswer } from './form-answer.ts';

/** What is printed into a form: the answers by path, and the critical items that are missed. */
export interface PaperAnswers {
  readonly values: ReadonlyMap<string, string>;
  readonly missed: ReadonlySet<string>;
}

/** How a form is printed. */
export interface PaperSetting extends PaperWords {
  /** `null` for a blank one. */
  readonly filled: PaperAnswers | null;
  /** How many times a repeat is printed blank, where the form does not say it. */
  readonly rows: number;
}

/** Lines for remarks under each part of a blank form. */
const REMARK_LINES = 2;

/** Bold, italics and colours of a form are for the screen: the paper has its own. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/^#{1,6} /gm, '')
    .trim();
}

/** A text of the form; an answer that it quotes is there on a filled one, and its line on a blank one. */
function textOf(setting: PaperSetting, text: LocalisedText): string {
  const { form, formLanguage, filled, translate } = setting;
  const written = withoutMarkup(readText(form.definition, text, formLanguage));
  return written.replace(/\$\{\s*([^}]+?)\s*\}/g, (_, name: string) => {
    const value =
      [...(filled?.values ?? [])].find(([path]) => path.endsWith(`/${name}`))?.[1] ?? '';
    if (value !== '') return value;
    const line = form.lines.find(({ question }) => question.name === name);
    return line ? translate('paperForms:quoted', { line: line.number }) : '……';
  });
}

function markOf(
  { filled, translate }: PaperSetting,
  line: PaperLine,
  path: string,
): FormLine['mark'] {
  if (!line.question.critical) return null;
  if (filled === null) return { status: 'critical', text: translate('paperForms:critical.item') };
  if (filled.missed.has(path))
    return { status: 'critical', text: translate('paperForms:critical.missed') };
  const isAnswered = (filled.values.get(path) ?? '') !== '';
  return { status: isAnswered ? 'good' : 'none', text: translate('paperForms:critical.item') };
}

function lineBlock(setting: PaperSetting, line: PaperLine, path: string): FormLine {
  const { filled, translate } = setting;
  const { label, hint, proof, name } = line.question;
  const asked = textOf(setting, label);
  const help = textOf(setting, hint);
  const proven = textOf(setting, proof);
  const value = filled?.values.get(path);
  const isAsked = filled === null || value !== undefined;
  const said = [
    isAsked && line.condition !== null && filled === null
      ? conditionWords(setting, line.condition)
      : '',
    asked === '' ? '' : help,
    proven === '' ? '' : translate('form:proof', { proof: proven }),
    isAsked ? '' : translate('paperForms:notAsked'),
  ];
  const remark = filled?.values.get(notePath(path)) ?? '';
  const after = [
    ...(filled === null ? line.jumps.map((jump) => jumpWords(setting, line, jump)) : []),
    ...(remark === '' ? [] : [translate('paperForms:remark', { remark })]),
  ];
  return {
    kind: 'formLine',
    number: `${line.number}${rowSuffix(path)}`,
    text: asked || help || name,
    mark: markOf(setting, line, path),
    said: said.filter((text) => text !== ''),
    answer: isAsked ? formAnswer(setting, line, value ?? '') : { kind: 'none' },
    after,
  };
}

function noteBlock(setting: PaperSetting, { question, condition }: PaperNote): FormLine {
  const { filled } = setting;
  const when = condition !== null && filled === null ? [conditionWords(setting, condition)] : [];
  const text = textOf(setting, question.label) || textOf(setting, question.hint);
  const bare = { kind: 'formLine', number: '', mark: null, answer: { kind: 'none' } } as const;
  return { ...bare, text, said: when, after: [] };
}

/** How many rows of a repeat are printed: those that were filled, else as many as the form says, or as is wished. */
function rowsOf({ filled, rows }: PaperSetting, entry: PaperGroup, path: string): number {
  if (filled === null) return entry.rows ?? rows;
  const start = `${path}[`;
  const held = [...filled.values.keys()]
    .filter((each) => each.startsWith(start))
    .map((each) => Number.parseInt(each.slice(start.length), 10));
  return Math.max(0, ...held);
}

function groupBlocks(
  setting: PaperSetting,
  entry: PaperGroup,
  path: string,
  depth: number,
): readonly Block[] {
  const { translate, filled } = setting;
  const { group, condition, kind } = entry;
  const title = textOf(setting, group.label);
  const level = depth === 0 ? 1 : 2;
  const heading = (text: string, at: 1 | 2): readonly Block[] =>
    text === '' ? [] : [{ kind: 'heading', level: at, text, anchor: null }];
  const when: readonly Block[] =
    condition === null || filled !== null
      ? []
      : [paragraph('small', conditionWords(setting, condition))];
  if (kind === 'group')
    return [
      ...heading(title, level),
      ...when,
      ...formBlocks(setting, entry.entries, path, depth + 1),
    ];
  const name = title === '' ? translate('form:repeat.row') : title;
  const rows = Array.from({ length: rowsOf(setting, entry, path) }, (_, row) => row + 1);
  const rowBlocks = rows.flatMap((number) => [
    ...heading(translate('form:repeat.numbered', { name, number }), 2),
    ...formBlocks(setting, entry.entries, `${path}[${number}]`, depth + 1),
  ]);
  return [...heading(title, level), ...when, ...rowBlocks];
}

/** Room for what no box holds, under a part of the form. */
function remarkRoom({ translate }: PaperSetting): FormLine {
  const answer = { kind: 'lines', count: REMARK_LINES, text: '' } as const;
  const text = translate('paperForms:remarks');
  return { kind: 'formLine', number: '', mark: null, said: [], after: [], text, answer };
}

/** The blocks of some entries; `above` is where they stand, with the rows of the repeats around them. */
export function formBlocks(
  setting: PaperSetting,
  entries: readonly PaperEntry[],
  above = '',
  depth = 0,
): readonly Block[] {
  const isPart = depth === 0 && setting.filled === null;
  return entries.flatMap((entry): readonly Block[] => {
    if (entry.kind === 'line')
      return [lineBlock(setting, entry, `${above}/${entry.question.name}`)];
    if (entry.kind === 'note') return [noteBlock(setting, entry)];
    const blocks = groupBlocks(setting, entry, `${above}/${entry.group.name}`, depth);
    return isPart && blocks.length > 0 ? [...blocks, remarkRoom(setting)] : blocks;
  });
}
