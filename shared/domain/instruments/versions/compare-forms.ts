import type { Band, ChoiceList, FormDefinition } from '../form-definition.ts';
import { hasSearchedLists } from '../searched-choices.ts';
import { type FormCells, readFormCells } from '../xlsform/form-cells.ts';
import { readLongLists } from '../xlsform/long-lists.ts';
import { compareChoices } from './compare-choices.ts';
import { compareCells, compareQuestions } from './compare-items.ts';
import {
  type ChangeSubject,
  changeOf,
  compareTexts,
  compareValues,
  type Difference,
  type FormChange,
  type FormVersion,
} from './form-change.ts';
import { type MatchedNodes, matchNodes, type NodePair, type PlacedNode } from './match-nodes.ts';
import { findMoved } from './moved-places.ts';

/**
 * Every difference between two versions of a form, in the order of the later one: first the form itself, then its
 * groups and questions with what was removed behind them, then the lists that questions share, each once. Questions are
 * matched by their codes ({@link matchNodes}); one that only went to another group is moved, not removed and added.
 *
 * @example Weight of `savon` 1 → 3: `{ kind: 'scoring', what: 'weight', code: 'savon', before: 1, after: 3, … }`
 */
export function compareForms(before: FormVersion, after: FormVersion): readonly FormChange[] {
  const matched = matchNodes(before.form, after.form);
  const pairs = new Map(matched.pairs.map((pair) => [pair.after, pair]));
  const sides: Sides = {
    cells: [readFormCells(before.sheets), readFormCells(after.sheets)],
    lists: [listsOf(before), listsOf(after)],
    moves: findMoves(matched, pairs),
  };
  return [
    ...compareWhole(before.form, after.form, sides).map((each) => changeOf(FORM, each)),
    ...matched.later.flatMap((place) => {
      const pair = pairs.get(place);
      const differences = pair
        ? comparePair(pair, sides)
        : compareValues('added', 'item', null, typeOf(place));
      return differences.map((each) => changeOf(subjectOf(place), each));
    }),
    ...matched.removed.flatMap((place) =>
      compareValues('removed', 'item', typeOf(place), null).map((each) =>
        changeOf(subjectOf(place), each),
      ),
    ),
    ...compareSharedLists(matched, sides),
  ];
}

type Lists = ReadonlyMap<string, ChoiceList>;

/** What is known of the two versions, the earlier first. */
interface Sides {
  readonly cells: readonly [FormCells, FormCells];
  readonly lists: readonly [Lists, Lists];
  readonly moves: ReadonlyMap<NodePair, readonly Difference[]>;
}

const FORM: ChangeSubject = { subject: 'form', code: '', path: '', label: {} };

function subjectOf({ node }: PlacedNode): ChangeSubject {
  const subject = node.kind === 'question' ? 'question' : 'group';
  return { subject, code: node.name, path: node.path, label: node.label };
}

function typeOf({ node }: PlacedNode): string {
  if (node.kind !== 'question') return node.kind;
  return node.listName === null ? node.type : `${node.type} ${node.listName}`;
}

/** The lists of a version with all their choices, those that are too long to go about with the form as well. */
function listsOf({ form, sheets }: FormVersion): Lists {
  const long = hasSearchedLists(form) ? readLongLists(sheets) : [];
  const whole = new Map(
    long.map(({ name, choices }): [string, ChoiceList] => [
      name,
      {
        name,
        choices: choices.map(({ columns, ...each }) => ({ ...each, score: null, extra: columns })),
      },
    ]),
  );
  return new Map(
    form.lists.map((list) => [
      list.name,
      list.choices.length === 0 ? (whole.get(list.name) ?? list) : list,
    ]),
  );
}

const pathOf = (place: PlacedNode | null): string => place?.node.path ?? '/';

/** What stands in another group, and what stands elsewhere among its neighbours. */
function findMoves(
  { pairs }: MatchedNodes,
  pairOf: ReadonlyMap<PlacedNode, NodePair>,
): Sides['moves'] {
  const isAtHome = ({ before, after }: NodePair): boolean =>
    (after.parent && pairOf.get(after.parent)?.before) === before.parent;
  const moves = new Map<NodePair, readonly Difference[]>();
  for (const pair of pairs.filter((each) => !isAtHome(each))) {
    const { before, after } = pair;
    moves.set(pair, compareValues('moved', 'group', pathOf(before.parent), pathOf(after.parent)));
  }
  for (const siblings of Map.groupBy(
    pairs.filter(isAtHome),
    ({ after }) => after.parent,
  ).values()) {
    const moved = findMoved(siblings.map(({ before }) => before.index));
    for (const [position, pair] of siblings.entries()) {
      if (!moved.has(position)) continue;
      const { before, after } = pair;
      moves.set(pair, [
        { kind: 'moved', what: 'order', before: before.index + 1, after: after.index + 1 },
      ]);
    }
  }
  return moves;
}

function comparePair(pair: NodePair, { cells, lists, moves }: Sides): readonly Difference[] {
  const [before, after] = [pair.before.node, pair.after.node];
  const own = [
    cells[0].elements.get(before.path) ?? NO_CELLS,
    cells[1].elements.get(after.path) ?? NO_CELLS,
  ] as const;
  const isWritten = cells.every(({ elements }) => elements.size > 0);
  const moved = moves.get(pair) ?? [];
  const written = isWritten ? compareCells(...own) : [];
  if (before.kind !== 'question' || after.kind !== 'question') {
    return [
      ...moved,
      ...compareValues('answer', 'type', before.kind, after.kind),
      ...compareTexts('reworded', 'label', before.label, after.label),
      ...written,
    ];
  }
  const ofList =
    before.listName === after.listName
      ? []
      : compareLists(lists[0].get(before.listName ?? ''), lists[1].get(after.listName ?? ''));
  return [...moved, ...compareQuestions(before, after), ...ofList, ...written];
}

const NO_CELLS: ReadonlyMap<string, string> = new Map();

/** A list of another name with the same choices is no difference for whoever answers. */
function compareLists(
  before: ChoiceList | undefined,
  after: ChoiceList | undefined,
): readonly Difference[] {
  if (!before || !after) return compareValues('answer', 'list', before?.name, after?.name);
  const differences = compareChoices(before, after);
  return differences.length === 0
    ? []
    : [...compareValues('answer', 'list', before.name, after.name), ...differences];
}

/** The lists that a question has in both versions, each once however many questions share it. */
function compareSharedLists({ pairs }: MatchedNodes, { lists }: Sides): readonly FormChange[] {
  const shared = pairs.flatMap(({ before, after }) => {
    if (before.node.kind !== 'question' || after.node.kind !== 'question') return [];
    const { listName } = after.node;
    return listName !== null && before.node.listName === listName ? [listName] : [];
  });
  return [...new Set(shared)].flatMap((code) => {
    const subject: ChangeSubject = { subject: 'list', code, path: code, label: {} };
    return compareLists(lists[0].get(code), lists[1].get(code)).map((each) =>
      changeOf(subject, each),
    );
  });
}

/** Settings that the definition has, or that differ in every version. */
const COMPARED_SETTINGS: ReadonlySet<string> = new Set([
  ...['form_title', 'form_id', 'version', 'default_language', 'name'],
  ...['scoring', 'bands', 'critical_band', 'amounts'],
]);

function compareWhole(
  before: FormDefinition,
  after: FormDefinition,
  { cells }: Sides,
): readonly Difference[] {
  const [was, is] = [cells[0].settings, cells[1].settings];
  const settings = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => !COMPARED_SETTINGS.has(key),
  );
  return [
    ...compareValues('reworded', 'title', titleOf(before), titleOf(after)),
    ...compareValues('reworded', 'languages', writeLanguages(before), writeLanguages(after)),
    ...compareValues('scoring', 'method', before.scoring, after.scoring),
    ...compareValues('scoring', 'bands', writeBands(before.bands), writeBands(after.bands)),
    ...compareValues('scoring', 'critical_band', before.criticalBand, after.criticalBand),
    ...settings.flatMap((key) => compareValues('layout', key, was.get(key), is.get(key))),
  ];
}

/** The title is the same in all languages of a form. */
function titleOf({ title }: FormDefinition): string {
  return Object.values(title)[0] ?? '';
}

function writeLanguages({ languages, defaultLanguage }: FormDefinition): string {
  return languages.map((each) => (each === defaultLanguage ? `${each} *` : each)).join(', ');
}

/** As in the settings, with the amounts beside: `rouge:0;vert:75=150000`. */
function writeBands(bands: readonly Band[]): string | null {
  const words = bands.map(({ name, from, above, amount }) => {
    const edge = `${name}:${above ? '>' : ''}${from}`;
    return amount === undefined ? edge : `${edge}=${amount}`;
  });
  return words.length === 0 ? null : words.join(';');
}
