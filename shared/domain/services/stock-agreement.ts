/** A product that is used up with a service: one test a suspect tested, one blister a case treated. */
export interface StockServicePair {
  /** Code of the service. */
  readonly service: string;
  /** Codes of the products that serve it, added up: the four blisters of AL. */
  readonly products: readonly string[];
}

/** A quantity used that does not agree with the care given. */
export interface AgreementFinding extends StockServicePair {
  readonly used: number;
  readonly given: number;
}

/** What domain experts compare: tests, artemether-lumefantrine and oxytocin. The codes are those of the catalogue. */
export const STOCK_SERVICE_PAIRS: readonly StockServicePair[] = [
  { service: 'palu_testes', products: ['tdr'] },
  { service: 'palu_traites', products: ['al-6x1', 'al-6x2', 'al-6x3', 'al-6x4'] },
  { service: 'accouchements', products: ['ocytocine-10'] },
];

/** How far the two may differ before a person is asked why, as a part of the care given. */
const TOLERANCE = 0.33;

/**
 * The pairs whose quantities differ by more than a third. A pair is judged where the care and at least one of its
 * products were reported; products that were not reported count as not used.
 */
export function checkStockAgreement(
  counts: ReadonlyMap<string, number | null>,
  usedByProduct: ReadonlyMap<string, number | null>,
  pairs: readonly StockServicePair[] = STOCK_SERVICE_PAIRS,
): readonly AgreementFinding[] {
  return pairs.flatMap((pair) => {
    const given = counts.get(pair.service) ?? null;
    const uses = pair.products.map((product) => usedByProduct.get(product) ?? null);
    const known = uses.filter((value) => value !== null);
    if (given === null || known.length === 0) return [];
    const used = known.reduce((sum, value) => sum + value, 0);
    return Math.abs(used - given) > TOLERANCE * given ? [{ ...pair, used, given }] : [];
  });
}
