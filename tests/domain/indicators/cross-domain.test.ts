import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  type CrossDomainInput,
  listCrossDomainFindings,
} from '../../../shared/domain/indicators/cross-domain.ts';
import { CROSS_DOMAIN_RULES } from '../../../shared/domain/indicators/cross-domain-rules.ts';
import { writeCrossDomain } from '../../../shared/domain/indicators/write-cross-domain.ts';
import type { MoneyEntry } from '../../../shared/domain/money/money-entry.ts';
import type { ServiceValue } from '../../../shared/domain/services/service-value.ts';
import type { StaffEntry } from '../../../shared/domain/staffing/staff-entry.ts';
import { stockEntry, stockProduct } from '../stock/stock-entries.ts';

const PERIOD = '2026-10';

const NOTHING: CrossDomainInput = {
  period: PERIOD,
  stock: [],
  products: [],
  consumptionMethod: 'msh',
  staff: [],
  serviceValues: [],
  money: [],
  cadreNames: new Map([
    ['sage-femme', 'Sage-femme'],
    ['agent-vaccinateur', 'Agent vaccinateur'],
    ['dtc', 'DTC'],
  ]),
  boxNames: new Map([['medicaments', 'médicaments']]),
};

/** A count of October after three months of its usual value. */
function moved(indicator: string, usual: number, value: number): readonly ServiceValue[] {
  const earlier = ['2026-07', '2026-08', '2026-09'] as const;
  const counts = earlier.map((period) => ({ period, indicator, value: usual }));
  return [...counts, { period: PERIOD, indicator, value }];
}

/** A product that the centre keeps, and was out for some days of October. */
function out(code: string, stockoutDays: number) {
  return {
    products: [stockProduct({ code, name: code.toUpperCase() })],
    stock: [
      stockEntry(PERIOD, { product: code, stockoutDays, opening: 500, received: 0, closing: 1 }),
    ],
  };
}

function absent(cadre: string): { readonly staff: readonly StaffEntry[] } {
  return { staff: [{ period: PERIOD, cadre, payer: null, norm: 1, filled: 1, present: 0 }] };
}

function cash(period: Month, direction: MoneyEntry['direction'], amount: number): MoneyEntry {
  return { period, box: 'médicaments', heading: 'vente', direction, amount } as MoneyEntry;
}

const MONTHS: readonly Month[] = ['2026-07', '2026-08', '2026-09'];

function flow(direction: MoneyEntry['direction'], usual: number, value: number) {
  const other = direction === 'receipt' ? 'spending' : 'receipt';
  const lines = MONTHS.map((month) => cash(month, direction, usual));
  return { money: [...lines, cash(PERIOD, direction, value), cash(PERIOD, other, 1)] };
}

function short(code: string, held: number) {
  const line = { product: code, opening: held, received: 0, closing: 0 };
  return { products: [stockProduct({ code })], stock: [stockEntry(PERIOD, line)] };
}

const now = (indicator: string, value: number): ServiceValue => ({
  period: PERIOD,
  indicator,
  value,
});

/** One situation for every rule, in which it speaks. */
const SPEAKING: Readonly<Record<string, Partial<CrossDomainInput>>> = {
  'oxytocin-out-deliveries': {
    ...out('ocytocine-10', 1),
    serviceValues: [now('accouchements', 12)],
  },
  'artesunate-out-severe': {
    ...out('artesunate-inj-60', 2),
    serviceValues: [now('palu_graves', 1)],
  },
  'atpe-out-malnutrition': { ...out('atpe', 9), serviceValues: [now('mas_admis', 3)] },
  'al-out-cases-up': { ...out('al-6x2', 15), serviceValues: moved('palu_confirmes', 50, 70) },
  'tdr-out-untested': {
    ...out('tdr', 3),
    serviceValues: [now('palu_suspects', 100), now('palu_testes', 80)],
  },
  'tdr-out-tests-down': { ...out('tdr', 7), serviceValues: moved('palu_testes', 100, 80) },
  'penta-out-penta3-down': { ...out('vaccin-penta', 9), serviceValues: moved('penta3', 40, 30) },
  'bcg-out-bcg-down': { ...out('vaccin-bcg', 9), serviceValues: moved('bcg', 40, 30) },
  'rr-out-rr1-down': { ...out('vaccin-rr', 9), serviceValues: moved('rr1', 40, 30) },
  'sp-out-tpi1-down': { ...out('sp', 9), serviceValues: moved('tpi1', 40, 30) },
  'mild-out-mild-down': { ...out('mild', 9), serviceValues: moved('mild_cpn', 40, 30) },
  'contraceptives-out-new-down': {
    ...out('implant', 9),
    serviceValues: moved('pf_nouvelles', 40, 30),
  },
  'ors-zinc-out-children-up': {
    ...out('sro', 9),
    serviceValues: moved('consultations_moins5', 100, 130),
  },
  'tests-beyond-kits': { ...short('tdr', 30), serviceValues: [now('palu_testes', 31)] },
  'treated-beyond-al': { ...short('al-6x4', 10), serviceValues: [now('palu_traites', 31)] },
  'deliveries-beyond-oxytocin': {
    ...short('ocytocine-10', 10),
    serviceValues: [now('accouchements', 31)],
  },
  'midwife-absent-cpn4-down': { ...absent('Sage-femme'), serviceValues: moved('cpn4', 40, 30) },
  'midwife-absent-deliveries-down': {
    ...absent('Sage-femme'),
    serviceValues: moved('accouchements', 40, 30),
  },
  'vaccinator-absent-penta3-down': {
    ...absent('Agent vaccinateur'),
    serviceValues: moved('penta3', 40, 30),
  },
  'dtc-absent-consultations-down': {
    ...absent('DTC'),
    serviceValues: moved('consultations', 400, 300),
  },
  'receipts-down-consultations-up': {
    ...flow('receipt', 100_000, 90_000),
    serviceValues: moved('consultations', 300, 400),
  },
  'spending-up-consultations-down': {
    ...flow('spending', 100_000, 110_000),
    serviceValues: moved('consultations', 400, 300),
  },
  'tracers-out-money-in-box': {
    products: [stockProduct()],
    stock: [stockEntry(PERIOD, { closing: 0 })],
    money: [
      { ...cash(PERIOD, 'receipt', 50_000), heading: 'solde initial' },
      cash(PERIOD, 'spending', 10_000),
    ],
  },
};

function codesOf(situation: Partial<CrossDomainInput>): readonly string[] {
  return listCrossDomainFindings({ ...NOTHING, ...situation }).map(({ code }) => code);
}

describe('two facts of a month', () => {
  it.each(CROSS_DOMAIN_RULES.map(({ code }) => code))('are said together: %s', (code) => {
    expect(codesOf(SPEAKING[code] ?? {})).toContain(code);
  });

  it('are at least a dozen rules, none of which says anything of an empty month', () => {
    expect(CROSS_DOMAIN_RULES.length).toBeGreaterThanOrEqual(12);
    expect(codesOf({})).toEqual([]);
  });

  it.each([
    [
      'less than a fifth more cases',
      { ...out('al-6x2', 15), serviceValues: moved('palu_confirmes', 50, 59) },
    ],
    [
      'fewer days than a week',
      { ...out('al-6x2', 6), serviceValues: moved('palu_confirmes', 50, 70) },
    ],
    [
      'a usual count under ten',
      { ...out('al-6x2', 15), serviceValues: moved('palu_confirmes', 9, 20) },
    ],
    ['cases that fall', { ...out('al-6x2', 15), serviceValues: moved('palu_confirmes', 50, 20) }],
    [
      'one month to compare with',
      {
        ...out('al-6x2', 15),
        serviceValues: [
          now('palu_confirmes', 70),
          { period: '2026-09', indicator: 'palu_confirmes', value: 50 } as const,
        ],
      },
    ],
    [
      'a count that was not reported',
      { ...out('al-6x2', 15), serviceValues: moved('palu_confirmes', 50, 70).slice(0, 3) },
    ],
    ['no delivery', { ...out('ocytocine-10', 9), serviceValues: [now('accouchements', 0)] }],
    [
      'a midwife who was not counted',
      {
        staff: [
          {
            period: PERIOD,
            cadre: 'Sage-femme',
            payer: null,
            norm: 1,
            filled: 1,
            present: null,
          } as const,
        ],
        serviceValues: moved('cpn4', 40, 30),
      },
    ],
    [
      'a post that nobody fills',
      {
        staff: [
          {
            period: PERIOD,
            cadre: 'Sage-femme',
            payer: null,
            norm: 1,
            filled: 0,
            present: 0,
          } as const,
        ],
        serviceValues: moved('cpn4', 40, 30),
      },
    ],
    [
      'enough tests for those tested',
      { ...short('tdr', 31), serviceValues: [now('palu_testes', 31)] },
    ],
  ] as const)('are not said together with %s', (_name, situation) => {
    expect(codesOf(situation)).toEqual([]);
  });

  it('leave out a product that the centre does not keep', () => {
    const { products, stock } = out('al-6x2', 15);
    const unkept = products.map((product) => ({ ...product, managed: false }));
    const serviceValues = moved('palu_confirmes', 50, 70);
    expect(codesOf({ products: unkept, stock, serviceValues })).toEqual([]);
  });

  it('name the product that was out the longest, with the numbers of both', () => {
    const short = out('al-6x1', 8);
    const long = out('al-6x2', 15);
    const [finding] = listCrossDomainFindings({
      ...NOTHING,
      products: [...short.products, ...long.products],
      stock: [...short.stock, ...long.stock],
      serviceValues: moved('palu_confirmes', 50, 70),
    });
    expect(finding).toEqual({
      code: 'al-out-cases-up',
      facts: { product: 'AL-6X2', days: 15, value: 70, usual: 50, change: 40 },
    });
  });
});

describe.each(['fr', 'en'] as const)('their sentences in %s', (language) => {
  const translate = createTranslator(language);

  it.each(CROSS_DOMAIN_RULES.map(({ code }) => code))('say %s without a claim of cause', (code) => {
    const found = listCrossDomainFindings({ ...NOTHING, ...SPEAKING[code] });
    const finding = found.find((each) => each.code === code);
    const sentence = finding && writeCrossDomain(finding, translate);
    expect(sentence).toMatch(/alors que|while/);
    expect(sentence).not.toMatch(/parce que|à cause|because|\{\{|undefined/);
  });
});

it('says the sentence of malaria as a coach would', () => {
  const [finding] = listCrossDomainFindings({ ...NOTHING, ...SPEAKING['al-out-cases-up'] });
  expect(finding && writeCrossDomain(finding, createTranslator('fr'))).toBe(
    'Paludisme : 15 jours de rupture (AL-6X2) alors que les cas confirmés montent de 40\u202F%.',
  );
});
