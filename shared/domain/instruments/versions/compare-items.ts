import type { FormQuestion } from '../form-definition.ts';
import { translatedColumns } from '../xlsform/heading.ts';
import { type ChangeKind, compareTexts, compareValues, type Difference } from './form-change.ts';

const SCORING = [
  'weight',
  'critical',
  'bundle',
  'area',
  'referentiel',
  'domain',
  'reverse',
  'numerator',
  'denominator',
] as const satisfies readonly (keyof FormQuestion)[];

/** What the definition says of a question: its type, its words, how it scores. Lists are compared apart. */
export function compareQuestions(before: FormQuestion, after: FormQuestion): readonly Difference[] {
  return [
    ...compareValues('answer', 'type', before.type, after.type),
    ...compareTexts('reworded', 'label', before.label, after.label),
    ...compareTexts('reworded', 'hint', before.hint, after.hint),
    ...SCORING.flatMap((what) => compareValues('scoring', what, before[what], after[what])),
    ...compareTexts('scoring', 'proof', before.proof, after.proof),
  ];
}

/** Columns of the survey sheet that {@link compareQuestions} or the tree has compared already. */
const COMPARED: ReadonlySet<string> = new Set([
  ...['type', 'name', 'label', 'hint', 'proof', 'disabled'],
  ...SCORING,
]);

/** Columns that decide what is asked, what is accepted and what is computed. */
const RULES: ReadonlySet<string> = new Set([
  ...['relevant', 'constraint', 'calculation', 'required', 'read_only', 'default', 'trigger'],
  ...['choice_filter', 'repeat_count'],
]);

interface Column {
  readonly base: string;
  readonly language: string | null;
}

/** `label::Français (fr)` → `label` in `Français (fr)`; a column that is not translated stays whole. */
function readColumn(key: string): Column {
  const base = [...translatedColumns].find((each) => key === each || key.startsWith(`${each}::`));
  if (base === undefined) return { base: key, language: null };
  return { base, language: key.slice(base.length + 2) || null };
}

function kindOf(base: string): ChangeKind {
  if (RULES.has(base) || base.startsWith('bind::')) return 'rule';
  return translatedColumns.has(base) ? 'reworded' : 'layout';
}

/** What the sheets say beside the definition: formulas, messages, media, appearance, columns of others. */
export function compareCells(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const { base, language } = readColumn(key);
    if (COMPARED.has(base)) return [];
    return compareValues(kindOf(base), base, before.get(key), after.get(key)).map((difference) => ({
      ...difference,
      ...(language !== null && { language }),
    }));
  });
}
