/** The people that a centre serves in one year, with the coefficients that give the expected pregnancies and births. */
export interface Population {
  readonly year: number;
  readonly population: number;
  /** Expected pregnancies per inhabitant per year: 0.05. */
  readonly pregnancyCoefficient: number | null;
  /** Expected births, and infants, per inhabitant per year: 0.04. */
  readonly birthCoefficient: number | null;
  readonly source: string | null;
}
