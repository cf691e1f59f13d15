/**
 * One figure of a centre's month, as screens, reports and headquarters read it. `stock.cmm` of "Zinc 20":
 * value 304.5, unit `cp/mois`, method `msh`, months 6, numerator 1827, denominator 6, no flags.
 */
export interface Figure {
  /** `<feature>.<what>`: `stock.cmm`, `service.cpn4`, `rate.abandon_penta`, `money.balance`. */
  readonly code: string;
  /** The product, cadre, cash box or part it is of; `null` for the centre as a whole. */
  readonly item: string | null;
  /** Unrounded; text for `stock.status`; `null` where it is not known. */
  readonly value: number | string | null;
  /** `''` where there is none; `%` figures go from 0 to 100. */
  readonly unit: string;
  /** The method that is printed beside the figure, where there is a choice. */
  readonly method: string | null;
  /** How many months the figure was made from, where it was several. */
  readonly months: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Codes of what a reader must know: `missing`, `expired`, `negative`, `above-100`… */
  readonly flags: readonly string[];
}

/** A figure with what is not given left empty; a figure without value that nothing explains is flagged `missing`. */
export function makeFigure(
  code: string,
  item: string | null,
  unit: string,
  rest: Partial<Omit<Figure, 'code' | 'item' | 'unit'>>,
): Figure {
  const { value = null, method = null, months = null, numerator = null, denominator = null } = rest;
  const flags = rest.flags ?? [];
  const explained = value !== null || flags.length > 0 || denominator === 0;
  return {
    code,
    item,
    value,
    unit,
    method,
    months,
    numerator,
    denominator,
    flags: explained ? flags : ['missing'],
  };
}
