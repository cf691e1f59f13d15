import type { Problem } from '../../problems/problem.ts';
import type { Sheet } from '../../tables/sheet.ts';
import type { LocalisedText } from '../form-definition.ts';
import { type CompileResult, compileXlsform } from '../xlsform/compile-xlsform.ts';
import { describeEdition, type EditedForm } from './describe-edition.ts';
import { WORDED_COLUMNS } from './form-edit.ts';
import { findFormSheet, plainLanguageOf, readHeadings } from './form-sheets.ts';

/** A form under edition, looked at as it would be when it comes in. */
export interface CheckedEdition {
  readonly form: EditedForm;
  readonly compiled: CompileResult;
  /** All that keeps it from being saved; rows are those that changes are named by. */
  readonly problems: readonly Problem[];
}

/**
 * Looks at the form as its sheets say it now: the rules of every form, and that no item which the form had a text for
 * has lost it in the language of the form or in French.
 */
export function checkEdition(base: readonly Sheet[], sheets: readonly Sheet[]): CheckedEdition {
  const form = describeEdition(sheets);
  const compiled = compileXlsform(sheets);
  const refused = compiled.ok ? [] : compiled.problems;
  return { form, compiled, problems: [...listEmptied(base, sheets, form), ...refused] };
}

/** A text that a form had and must keep, wherever it stands. */
interface KeptLabel {
  readonly sheet: 'survey' | 'choices';
  readonly row: number;
  readonly code: string;
  readonly label: LocalisedText;
}

function listLabels({ items, choices }: EditedForm): readonly KeptLabel[] {
  const asked = items
    .filter(({ isOff, isShown }) => isShown && !isOff)
    .map(({ row, code, texts }): KeptLabel => ({ sheet: 'survey', row, code, label: texts.label }));
  const offered = [...choices.values()]
    .flat()
    .map(({ row, code, label }): KeptLabel => ({ sheet: 'choices', row, code, label }));
  return [...asked, ...offered];
}

function keyOf({ sheet, row }: KeptLabel): string {
  return `${sheet} ${row}`;
}

function listEmptied(
  base: readonly Sheet[],
  sheets: readonly Sheet[],
  form: EditedForm,
): readonly Problem[] {
  const before = new Map(
    listLabels(describeEdition(base)).map((each) => [keyOf(each), each.label]),
  );
  const needed = form.languages.filter(
    (language) => language === form.mainLanguage || isFrench(language),
  );
  return listLabels(form).flatMap((each) =>
    needed
      .filter((language) => isWritten(before.get(keyOf(each))?.[language]))
      .filter((language) => !isWritten(each.label[language]))
      .map((language): Problem => {
        const facts = { name: each.code, language };
        const column = headingOf(sheets, each.sheet, language);
        return {
          code: 'instruments.label-emptied',
          sheet: each.sheet,
          row: each.row,
          column,
          facts,
        };
      }),
  );
}

function headingOf(sheets: readonly Sheet[], sheet: KeptLabel['sheet'], language: string): string {
  const headings = readHeadings(findFormSheet(sheets, sheet), sheet);
  const found = headings.find(
    (each) => each.base === 'label' && (each.language ?? language) === language,
  );
  return found?.written ?? 'label';
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function isFrench(language: string): boolean {
  return /^fran|\(fr\)/i.test(language.trim());
}

/** A field of the editor: an item's text in a language, its weight or flag, the bands, or something else of the form. */
export interface EditedField {
  readonly sheet: string;
  /** Null where the form as a whole is meant. */
  readonly row: number | null;
  /** The canonical column: `label`, `weight`, `bands`; `''` where the whole row is meant. */
  readonly column: string;
  /** Null where the column has none. */
  readonly language: string | null;
}

/** The field that a problem speaks of; of texts in several languages the one that names what it quotes. */
export function fieldOf(problem: Problem, sheets: readonly Sheet[]): EditedField {
  const name = problem.sheet?.trim().toLowerCase();
  const sheet = name === 'choices' || name === 'settings' ? name : 'survey';
  const found = findFormSheet(sheets, sheet);
  const headings = readHeadings(found, sheet);
  const told = headings.find(({ written }) => written === problem.column);
  const column = told?.base ?? problem.column ?? '';
  const row = problem.row ?? null;
  if (!WORDED_COLUMNS.some((each) => each === column)) {
    return { sheet, row, column, language: null };
  }
  const cells = found?.rows.find(({ number }) => number === row)?.cells ?? [];
  const quoted = `\${${problem.facts['name']}}`;
  const naming = headings.find(({ base }, at) => base === column && cells[at]?.includes(quoted));
  const language = (naming ?? told)?.language ?? plainLanguageOf(sheets);
  return { sheet, row, column, language };
}
