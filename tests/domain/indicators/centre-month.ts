import type { FigureInput } from '../../../shared/domain/indicators/figures.ts';
import { stockEntry, stockProduct } from '../stock/stock-entries.ts';

const EARLIER = [
  ['2026-05', 259],
  ['2026-06', 284],
  ['2026-07', 302],
  ['2026-08', 323],
  ['2026-09', 353],
] as const;

/** October 2026 of a small centre with something of everything. */
export const CENTRE: FigureInput = {
  period: '2026-10',
  consumptionMethod: 'msh',
  products: [
    stockProduct(),
    stockProduct({ code: 'sro', name: 'SRO', unit: 'sachet' }),
    stockProduct({ code: 'gants', name: 'Gants', unit: 'paire' }),
    stockProduct({ code: 'bcg', name: 'BCG', unit: 'dose', managed: false }),
    stockProduct({ code: 'sp', name: 'SP', tracer: false }),
  ],
  stock: [
    ...EARLIER.map(([period, used]) => stockEntry(period, { used, opening: used })),
    stockEntry('2026-04', { used: 9999 }),
    stockEntry('2026-11', { used: 9999, opening: 1130 }),
    stockEntry('2026-10', {
      opening: 837,
      received: 600,
      used: 306,
      adjusted: -1,
      closing: 1130,
      expiry: '2026-12',
    }),
    stockEntry('2026-10', { product: 'sro', opening: 20, used: 20, stockoutDays: 11 }),
    stockEntry('2026-10', { product: 'sp', opening: 50, used: 10, closing: 40, expiry: '2026-09' }),
  ],
  staff: [
    { period: '2026-10', cadre: 'Sage-femme', payer: 'Etat', norm: 2, filled: 1, present: 0 },
    { period: '2026-10', cadre: 'Matrone', payer: 'ASACO', norm: 2, filled: 3, present: 2 },
    { period: '2026-09', cadre: 'Gardien', payer: 'ASACO', norm: 9, filled: 9, present: 9 },
  ],
  absences: [],
  wisn: [],
  services: [
    { code: 'penta1', unit: 'enfants', expected: true },
    { code: 'penta3', unit: 'enfants', expected: true },
    { code: 'palu_testes', unit: 'cas', expected: true },
    { code: 'tpi1', unit: 'femmes', expected: false },
  ],
  serviceValues: [
    { period: '2026-10', indicator: 'penta1', value: 50 },
    { period: '2026-10', indicator: 'penta3', value: 55 },
    { period: '2026-10', indicator: 'palu_testes', value: null },
    { period: '2026-11', indicator: 'palu_testes', value: 12 },
  ],
  rates: [
    {
      code: 'abandon_penta',
      formula: 'dropout',
      numerator: 'penta3',
      denominator: 'penta1',
      unit: '%',
    },
    {
      code: 'couverture_penta3',
      formula: 'coverage',
      numerator: 'penta3',
      denominator: 'naissances',
      unit: '%',
    },
  ],
  money: [
    {
      period: '2026-09',
      box: 'dépôt',
      heading: 'solde initial',
      direction: 'receipt',
      amount: 1000,
    },
    { period: '2026-10', box: 'dépôt', heading: 'ventes', direction: 'receipt', amount: 400 },
    { period: '2026-10', box: 'dépôt', heading: 'achats', direction: 'spending', amount: 500 },
  ],
  populations: [
    { year: 2025, population: 1, pregnancyCoefficient: 1, birthCoefficient: 1, source: null },
    {
      year: 2026,
      population: 12_000,
      pregnancyCoefficient: 0.05,
      birthCoefficient: 0.04,
      source: 'district',
    },
  ],
  receivedOn: '2026-11-06',
};
