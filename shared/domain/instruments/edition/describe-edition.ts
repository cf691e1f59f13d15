import type { Sheet, SheetRow } from '../../tables/sheet.ts';
import type { LocalisedText } from '../form-definition.ts';
import { choiceAliases, choiceColumns, surveyAliases, surveyColumns } from '../xlsform/columns.ts';
import { readFormTable } from '../xlsform/form-table.ts';
import type { Heading } from '../xlsform/heading.ts';
import { readFormLanguages } from '../xlsform/languages.ts';
import { ProblemLog } from '../xlsform/problem-log.ts';
import { questionKinds, readRowType } from '../xlsform/question-types.ts';
import { readYesNo } from '../xlsform/yes-no.ts';
import { type BandsDraft, readBandsDraft } from './band-drafts.ts';
import type { WordedColumn } from './form-edit.ts';
import {
  findFormSheet,
  listRows,
  plainLanguageOf,
  readHeadings,
  settingOf,
  textAt,
} from './form-sheets.ts';
import { isSwitchedOff, readSurveyTree, type SurveyNode } from './survey-tree.ts';

/** A row of the survey as whoever edits the form sees it. */
export interface EditedItem {
  /** The number that changes name it by. */
  readonly row: number;
  /** The row of the group it stands in, null outside of all. */
  readonly parent: number | null;
  /** How many groups it stands in. */
  readonly depth: number;
  readonly kind: 'group' | 'repeat' | 'question';
  readonly code: string;
  /** The type as XLSForm spells it; as written where it is none. */
  readonly type: string;
  /** Whether a person ever reads it: metadata and calculations have no wording. */
  readonly isShown: boolean;
  /** Whether it can earn points, so that weight and critical flag mean something. */
  readonly canScore: boolean;
  readonly isOff: boolean;
  /** The list that its answers stand in; null where it has none. */
  readonly list: string | null;
  readonly texts: Readonly<Record<WordedColumn, LocalisedText>>;
  /** As the cell has it; `''` where the item has the weight 1 of all that have none. */
  readonly weight: string;
  readonly isCritical: boolean;
}

/** An answer that may be given, as whoever edits the form sees it. */
export interface EditedChoice {
  /** Its row among the choices, by which changes name it. */
  readonly row: number;
  readonly code: string;
  readonly label: LocalisedText;
}

/** A form as whoever edits it sees it. */
export interface EditedForm {
  readonly languages: readonly string[];
  readonly mainLanguage: string;
  readonly title: string;
  /** In the order of the form, each group before what stands in it. */
  readonly items: readonly EditedItem[];
  /** The answers of each list, in their order. */
  readonly choices: ReadonlyMap<string, readonly EditedChoice[]>;
  readonly bands: BandsDraft;
  readonly isScored: boolean;
  /** The method of its score, as its settings name it; `''` where they do not. */
  readonly method: string;
}

/** What of a form can be edited, as its sheets say it now. */
export function describeEdition(sheets: readonly Sheet[]): EditedForm {
  const survey = findFormSheet(sheets, 'survey');
  const reading: Reading = {
    headings: readHeadings(survey, 'survey'),
    plain: plainLanguageOf(sheets),
    scoredLists: listScoredLists(sheets),
  };
  const languages = languagesOf(sheets);
  const items = describeNodes(reading, readSurveyTree(sheets), null, 0);
  return {
    ...languages,
    title: settingOf(sheets, 'form_title') || settingOf(sheets, 'form_id'),
    items,
    choices: describeChoices(sheets, reading.plain),
    bands: readBandsDraft(sheets),
    isScored: items.some(({ canScore }) => canScore),
    method: settingOf(sheets, 'scoring').toLowerCase(),
  };
}

function languagesOf(sheets: readonly Sheet[]): Pick<EditedForm, 'languages' | 'mainLanguage'> {
  const log = new ProblemLog();
  const survey = findFormSheet(sheets, 'survey');
  const choices = findFormSheet(sheets, 'choices');
  const tables = [
    survey ? readFormTable(survey, surveyColumns, surveyAliases, log) : null,
    choices ? readFormTable(choices, choiceColumns, choiceAliases, log) : null,
  ];
  const wanted = settingOf(sheets, 'default_language').split(/\s+/).join(' ');
  const { all, main } = readFormLanguages(tables, wanted, {}, log);
  return { languages: all, mainLanguage: main };
}

interface Reading {
  readonly headings: readonly Heading[];
  readonly plain: string;
  readonly scoredLists: ReadonlySet<string>;
}

function describeNodes(
  reading: Reading,
  nodes: readonly SurveyNode[],
  parent: number | null,
  depth: number,
): readonly EditedItem[] {
  return nodes.flatMap((node) => [
    { ...describeRow(reading, node), parent, depth },
    ...describeNodes(reading, node.children, node.row.number, depth + 1),
  ]);
}

function describeRow(
  { headings, plain, scoredLists }: Reading,
  { row, end }: SurveyNode,
): Omit<EditedItem, 'parent' | 'depth'> {
  const cell = (key: string): string => textAt(row, headings, key);
  const written = cell('type');
  const type = readRowType(written);
  const isQuestion = type.what === 'question';
  const texts = (column: WordedColumn): LocalisedText => textsOf(row, headings, column, plain);
  const weight = cell('weight');
  return {
    row: row.number,
    kind: end !== null && type.what === 'begin' ? type.kind : 'question',
    code: cell('name'),
    type: isQuestion ? type.type : written,
    isShown: isQuestion ? (questionKinds[type.type]?.body ?? null) !== null : end !== null,
    canScore: isQuestion && (weight !== '' || scoredLists.has(type.list ?? '')),
    isOff: isSwitchedOff(row, headings),
    list: isQuestion ? (type.list ?? null) : null,
    texts: { label: texts('label'), hint: texts('hint'), proof: texts('proof') },
    weight,
    isCritical: readYesNo(cell('critical')) === true,
  };
}

function describeChoices(
  sheets: readonly Sheet[],
  plain: string,
): ReadonlyMap<string, readonly EditedChoice[]> {
  const choices = findFormSheet(sheets, 'choices');
  const headings = readHeadings(choices, 'choices');
  const rows = Map.groupBy(listRows(choices), (row) => textAt(row, headings, 'list_name'));
  const describe = (row: SheetRow): EditedChoice => ({
    row: row.number,
    code: textAt(row, headings, 'name'),
    label: textsOf(row, headings, 'label', plain),
  });
  return new Map([...rows].map(([list, ofList]) => [list, ofList.map(describe)]));
}

function textsOf(
  row: SheetRow,
  headings: readonly Heading[],
  column: string,
  plain: string,
): LocalisedText {
  return Object.fromEntries(
    headings.flatMap((heading, at) => {
      // As typed: a space at the end may have a word after it in a moment.
      const text = row.cells[at] ?? '';
      return heading.base === column && text !== '' ? [[heading.language ?? plain, text]] : [];
    }),
  );
}

function listScoredLists(sheets: readonly Sheet[]): ReadonlySet<string> {
  const choices = findFormSheet(sheets, 'choices');
  const headings = readHeadings(choices, 'choices');
  const scored = listRows(choices).filter((row) => textAt(row, headings, 'score') !== '');
  return new Set(scored.map((row) => textAt(row, headings, 'list_name')));
}

/** Where each row of the survey stands in a filled form: `/accueil/cpn_prive` by its number, for answers that follow it. */
export function listRowPaths({ items }: Pick<EditedForm, 'items'>): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  for (const { row, parent, code } of items) {
    paths.set(row, `${parent === null ? '' : (paths.get(parent) ?? '')}/${code}`);
  }
  return paths;
}
