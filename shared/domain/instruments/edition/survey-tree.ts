import type { Sheet, SheetRow } from '../../tables/sheet.ts';
import type { Heading } from '../xlsform/heading.ts';
import { readRowType } from '../xlsform/question-types.ts';
import { readYesNo } from '../xlsform/yes-no.ts';
import { findFormSheet, listRows, readHeadings, textAt } from './form-sheets.ts';

/** A row of the survey with all that stands in it, and the row that ends it; a question has no end. */
export interface SurveyNode {
  readonly row: SheetRow;
  readonly end: SheetRow | null;
  readonly children: readonly SurveyNode[];
}

interface OpenNode {
  readonly row: SheetRow;
  readonly isOff: boolean;
  readonly children: SurveyNode[];
}

/**
 * The survey as groups within groups, rows that are switched off among them. A group that is switched off may have lost
 * its other end: it is then a row like any other.
 */
export function readSurveyTree(sheets: readonly Sheet[]): readonly SurveyNode[] {
  const survey = findFormSheet(sheets, 'survey');
  const headings = readHeadings(survey, 'survey');
  const roots: SurveyNode[] = [];
  const open: OpenNode[] = [];
  const here = (): SurveyNode[] => open.at(-1)?.children ?? roots;
  const giveUp = (): void => {
    const left = open.pop();
    if (left) here().push({ row: left.row, end: null, children: [] }, ...left.children);
  };
  for (const row of listRows(survey)) {
    const { what } = readRowType(textAt(row, headings, 'type'));
    const isOff = isSwitchedOff(row, headings);
    if (what === 'end') while (!isOff && open.at(-1)?.isOff) giveUp();
    const last = open.at(-1);
    if (what === 'begin') open.push({ row, isOff, children: [] });
    else if (what === 'end' && last && last.isOff === isOff) {
      open.pop();
      here().push({ row: last.row, end: row, children: last.children });
    } else here().push({ row, end: null, children: [] });
  }
  while (open.length > 0) giveUp();
  return roots;
}

/** Whether a row is left out of the form. */
export function isSwitchedOff(row: SheetRow, headings: readonly Heading[]): boolean {
  return readYesNo(textAt(row, headings, 'disabled')) === true;
}

/** The rows of a tree in the order of the sheet. */
export function listTreeRows(nodes: readonly SurveyNode[]): readonly SheetRow[] {
  return nodes.flatMap(({ row, end, children }) => [
    row,
    ...listTreeRows(children),
    ...(end === null ? [] : [end]),
  ]);
}

/** The part of a tree that begins with a row, or null. */
export function findNode(nodes: readonly SurveyNode[], row: number): SurveyNode | null {
  for (const node of nodes) {
    const found = node.row.number === row ? node : findNode(node.children, row);
    if (found) return found;
  }
  return null;
}

/** Where a part of the survey goes: into a group, or out of all, and before which of its rows; null for the end. */
export interface SurveyPlace {
  readonly into: number | null;
  readonly before: number | null;
}

/** The tree with one part at another place. A place that is not there, or lies within the part itself, is an error. */
export function moveNode(
  nodes: readonly SurveyNode[],
  row: number,
  { into, before }: SurveyPlace,
): readonly SurveyNode[] {
  const moved = findNode(nodes, row);
  if (!moved) throw new RangeError(`The survey has no row ${row}`);
  const without = removeNode(nodes, row);
  if (into === null) return insertNode(without, moved, before);
  const target = findNode(without, into);
  if (!target || target.end === null) throw new RangeError(`Row ${into} holds no rows`);
  const enter = (each: SurveyNode): SurveyNode => {
    const isTarget = each.row.number === into;
    const children = isTarget ? insertNode(each.children, moved, before) : each.children.map(enter);
    return { ...each, children };
  };
  return without.map(enter);
}

function removeNode(nodes: readonly SurveyNode[], row: number): readonly SurveyNode[] {
  return nodes
    .filter((node) => node.row.number !== row)
    .map((node) => ({ ...node, children: removeNode(node.children, row) }));
}

function insertNode(
  nodes: readonly SurveyNode[],
  moved: SurveyNode,
  before: number | null,
): readonly SurveyNode[] {
  if (before === null) return [...nodes, moved];
  const at = nodes.findIndex((node) => node.row.number === before);
  if (at < 0) throw new RangeError(`Row ${before} is not there`);
  return nodes.toSpliced(at, 0, moved);
}
