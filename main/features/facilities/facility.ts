/** A centre of community health (CSCom) and where it lies. */
export interface Facility {
  /** The centre's code, given once and never changed: `DEMO01`. */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly commune: string | null;
  readonly district: string | null;
  readonly region: string | null;
  readonly area: string | null;
  /** The indicator whose run chart leads the report. */
  readonly mainIndicator: string;
}

/** The association that runs the centre. */
export interface Asaco {
  readonly name: string;
  readonly recognisedOn: string | null;
  readonly conventionOn: string | null;
}

/** The indicator that leads the report until the centre chooses another. */
export const DEFAULT_MAIN_INDICATOR = 'cpn4';

/** A centre of which no more than code and name are known. */
export function createFacility(code: string, name: string): Facility {
  return {
    code,
    name,
    kind: 'cscom',
    commune: null,
    district: null,
    region: null,
    area: null,
    mainIndicator: DEFAULT_MAIN_INDICATOR,
  };
}
