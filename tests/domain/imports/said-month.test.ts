import { describe, expect, it } from 'vitest';
import { decideSaidMonth, findSaidMonth } from '../../../shared/domain/imports/said-month.ts';

describe('the month that titles speak of', () => {
  it.each<[titles: readonly string[], month: string | null, year: number | null]>([
    [['Rapport de stock', 'Mois : Octobre 2026'], '2026-10', 2026],
    [['RMA 10/2026', 'fait le 05/11/2026'], '2026-10', 2026],
    [['RMA 2026-1'], '2026-01', 2026],
    [['2026-10-01'], '2026-10', 2026],
    [['Mois', 'févr.', '2027'], '2027-02', 2027],
    [['MOIS DE\u00A0JUILLET\u202F2026'], '2026-07', 2026],
    [['Trimestre octobre - décembre 2026'], null, 2026],
    [['Octobre 2025 et octobre 2026'], null, null],
    [['Octobre'], null, null],
    [['Fiche de stock n° 2026-13'], null, null],
    [['Fait le 05/11/2026'], null, null],
    [['CSCom de Sabali', ''], null, null],
    [[], null, null],
  ])('%j is %s', (titles, month, year) => {
    expect(findSaidMonth(titles)).toEqual({ month, year });
  });

  it('is what a person said of the table, else its titles, else its name, else what was said of all', () => {
    const sources = {
      chosen: '2026-01',
      titles: ['février 2026'],
      name: 'stock mars 2026.xlsx',
      usual: '2026-04',
    } as const;
    const silent = { ...sources, chosen: null };
    expect(decideSaidMonth(sources).month).toBe('2026-01');
    expect(decideSaidMonth(silent).month).toBe('2026-02');
    expect(decideSaidMonth({ ...silent, titles: [] }).month).toBe('2026-03');
    expect(decideSaidMonth({ ...silent, titles: [], name: 'stock.xlsx' }).month).toBe('2026-04');
    expect(decideSaidMonth({ chosen: null, titles: [], name: 'a', usual: null })).toEqual({
      month: null,
      year: null,
    });
  });
});
