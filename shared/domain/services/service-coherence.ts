/** A rule between the counts of one month that does not hold: a warning that asks for a reason, never a refusal. */
export interface CoherenceFinding {
  /** `coherence.<code>` in `resources/locales/<language>/indicators.json`. */
  readonly code: CoherenceCode;
  /** The service whose count is too high, or which the right side should add up to. */
  readonly service: string;
  /** Its count. */
  readonly found: number;
  /** What it may not exceed, or should equal. */
  readonly expected: number;
}

/** A rule of the monthly report between two sides; several codes on a side add up. */
interface CoherenceRule {
  readonly code: string;
  readonly left: string;
  readonly sign: '≤' | '=';
  readonly right: readonly string[];
}

/** The rules of the monthly report (RMA). `cpn4 ≤ cpn1` and `penta3 ≤ penta1` hold of a cohort, so that they only warn. */
const RULES = [
  {
    code: 'suspected-above-consultations',
    left: 'palu_suspects',
    sign: '≤',
    right: ['consultations'],
  },
  { code: 'simple-above-consultations', left: 'palu_simples', sign: '≤', right: ['consultations'] },
  { code: 'severe-above-consultations', left: 'palu_graves', sign: '≤', right: ['consultations'] },
  { code: 'tested-above-suspected', left: 'palu_testes', sign: '≤', right: ['palu_suspects'] },
  { code: 'confirmed-above-tested', left: 'palu_confirmes', sign: '≤', right: ['palu_testes'] },
  { code: 'treated-above-confirmed', left: 'palu_traites', sign: '≤', right: ['palu_confirmes'] },
  {
    code: 'confirmed-not-simple-and-severe',
    left: 'palu_confirmes',
    sign: '=',
    right: ['palu_simples', 'palu_graves'],
  },
  {
    code: 'under-five-above-consultations',
    left: 'consultations_moins5',
    sign: '≤',
    right: ['consultations'],
  },
  { code: 'early-above-cpn1', left: 'cpn1_t1', sign: '≤', right: ['cpn1'] },
  { code: 'cpn4-above-cpn1', left: 'cpn4', sign: '≤', right: ['cpn1'] },
  {
    code: 'assisted-above-deliveries',
    left: 'accouchements_assistes',
    sign: '≤',
    right: ['accouchements'],
  },
  { code: 'penta3-above-penta1', left: 'penta3', sign: '≤', right: ['penta1'] },
] as const satisfies readonly CoherenceRule[];

/** The rules by name: `tested-above-suspected`. */
export type CoherenceCode = (typeof RULES)[number]['code'];

/** How many rules could be judged, and those that do not hold. */
export interface CoherenceCheck {
  readonly judged: number;
  readonly findings: readonly CoherenceFinding[];
}

/** Judges the rules whose counts are all there: a missing count makes a rule neither kept nor broken. */
export function checkServiceCoherence(counts: ReadonlyMap<string, number | null>): CoherenceCheck {
  const judged = RULES.flatMap(({ code, left, sign, right }) => {
    const found = counts.get(left) ?? null;
    const expected = sumOfAll(right.map((each) => counts.get(each) ?? null));
    if (found === null || expected === null) return [];
    const holds = sign === '≤' ? found <= expected : found === expected;
    return [{ finding: { code, service: left, found, expected }, holds }];
  });
  const broken = judged.filter(({ holds }) => !holds);
  return { judged: judged.length, findings: broken.map(({ finding }) => finding) };
}

function sumOfAll(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
