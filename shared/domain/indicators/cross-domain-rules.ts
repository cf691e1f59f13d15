/** A number above which two facts are said together, and where it comes from. */
export interface Threshold {
  readonly value: number;
  /** `convention`: chosen for this product, to be adjusted; else the document that gives it. */
  readonly source: string;
}

/**
 * From when two facts stand together. A fifth is more than chance alone moves thirty contacts in a month (√30 ÷ 30 =
 * 18 %); under ten a share says nothing. A week without a product is felt; a day without what saves a life is too.
 */
export const CROSS_DOMAIN_THRESHOLDS = {
  /** Percent that a count moved from its usual value. */
  change: { value: 20, source: 'convention' },
  /** Percent that money moved from its usual value. */
  moneyChange: { value: 10, source: 'convention' },
  /** The least usual count that a percentage is made of. */
  leastUsual: { value: 10, source: 'domain: under ten cases, counts are said' },
  daysOut: { value: 7, source: 'convention' },
  daysOutOfVital: { value: 1, source: 'domain: vital products (VEN)' },
  /** Percent of suspects without a test. */
  untested: { value: 10, source: 'convention' },
} as const satisfies Readonly<Record<string, Threshold>>;

/** The months before whose mean is usual, and how many of them must be known. */
export const USUAL_MONTHS = 3;
/** The least number of them with a value. */
export const USUAL_KNOWN = 2;

/** How a count stands: it rose or fell from its usual value, or there was any of it at all. */
export type Movement = 'up' | 'down' | 'any';

/** A rule that looks at two domains; the codes of products, services and cadres are those of the catalogue. */
export type CrossDomainRule =
  /** A product was out for some days while a count moved; of several, the one that was out the longest. */
  | {
      readonly kind: 'stock';
      readonly code: string;
      readonly products: readonly string[];
      readonly leastDays: Threshold;
      readonly service: string;
      readonly movement: Movement;
    }
  /** More was given than the products that serve it were there: opening and received, added up. */
  | {
      readonly kind: 'supply';
      readonly code: string;
      readonly products: readonly string[];
      readonly service: string;
    }
  /** Part of those who needed it went without, while the product was out. */
  | {
      readonly kind: 'gap';
      readonly code: string;
      readonly products: readonly string[];
      readonly needed: string;
      readonly given: string;
      readonly least: Threshold;
    }
  /** Nobody of a cadre was present while a count moved. */
  | {
      readonly kind: 'staff';
      readonly code: string;
      readonly cadre: string;
      readonly service: string;
      readonly movement: Movement;
    }
  /** Receipts or spending of all boxes moved while a count moved the other way. */
  | {
      readonly kind: 'money';
      readonly code: string;
      readonly flow: 'receipts' | 'spending';
      readonly flowMovement: 'up' | 'down';
      readonly service: string;
      readonly movement: 'up' | 'down';
    }
  /** Tracers are out while a box holds more than it spent in the month. */
  | { readonly kind: 'box'; readonly code: string; readonly box: string };

const { daysOut, daysOutOfVital, untested } = CROSS_DOMAIN_THRESHOLDS;

const AL = ['al-6x1', 'al-6x2', 'al-6x3', 'al-6x4'];

function out(
  code: string,
  products: readonly string[],
  service: string,
  movement: Movement,
  leastDays: Threshold = daysOut,
): CrossDomainRule {
  return { kind: 'stock', code, products, leastDays, service, movement };
}

function absent(
  code: string,
  cadre: string,
  service: string,
  movement: Movement = 'down',
): CrossDomainRule {
  return { kind: 'staff', code, cadre, service, movement };
}

/** The rules in the order in which their sentences are said: life first, then care, then people, then money. */
export const CROSS_DOMAIN_RULES: readonly CrossDomainRule[] = [
  out('oxytocin-out-deliveries', ['ocytocine-10'], 'accouchements', 'any', daysOutOfVital),
  out('artesunate-out-severe', ['artesunate-inj-60'], 'palu_graves', 'any', daysOutOfVital),
  out('atpe-out-malnutrition', ['atpe'], 'mas_admis', 'any', daysOutOfVital),
  out('al-out-cases-up', AL, 'palu_confirmes', 'up'),
  {
    kind: 'gap',
    code: 'tdr-out-untested',
    products: ['tdr'],
    needed: 'palu_suspects',
    given: 'palu_testes',
    least: untested,
  },
  out('tdr-out-tests-down', ['tdr'], 'palu_testes', 'down'),
  out('penta-out-penta3-down', ['vaccin-penta'], 'penta3', 'down'),
  out('bcg-out-bcg-down', ['vaccin-bcg'], 'bcg', 'down'),
  out('rr-out-rr1-down', ['vaccin-rr'], 'rr1', 'down'),
  out('sp-out-tpi1-down', ['sp'], 'tpi1', 'down'),
  out('mild-out-mild-down', ['mild'], 'mild_cpn', 'down'),
  out(
    'contraceptives-out-new-down',
    ['pilule', 'injectable', 'implant', 'diu'],
    'pf_nouvelles',
    'down',
  ),
  out('ors-zinc-out-children-up', ['sro', 'zinc-20'], 'consultations_moins5', 'up'),
  { kind: 'supply', code: 'tests-beyond-kits', products: ['tdr'], service: 'palu_testes' },
  { kind: 'supply', code: 'treated-beyond-al', products: AL, service: 'palu_traites' },
  {
    kind: 'supply',
    code: 'deliveries-beyond-oxytocin',
    products: ['ocytocine-10'],
    service: 'accouchements',
  },
  absent('midwife-absent-cpn4-down', 'sage-femme', 'cpn4'),
  absent('midwife-absent-deliveries-down', 'sage-femme', 'accouchements'),
  absent('vaccinator-absent-penta3-down', 'agent-vaccinateur', 'penta3'),
  absent('dtc-absent-consultations-down', 'dtc', 'consultations'),
  {
    kind: 'money',
    code: 'receipts-down-consultations-up',
    flow: 'receipts',
    flowMovement: 'down',
    service: 'consultations',
    movement: 'up',
  },
  {
    kind: 'money',
    code: 'spending-up-consultations-down',
    flow: 'spending',
    flowMovement: 'up',
    service: 'consultations',
    movement: 'down',
  },
  { kind: 'box', code: 'tracers-out-money-in-box', box: 'medicaments' },
];
