import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogues } from '../../../main/platform/catalogues.ts';
import { type CatalogueEntry, findByName } from '../../../shared/domain/catalogues/catalogue.ts';
import { populationDenominators } from '../../../shared/domain/catalogues/catalogues.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';

const catalogues = readCatalogues();
const lists: readonly (readonly [string, readonly CatalogueEntry[]])[] = Object.entries(catalogues);

function codes(entries: readonly CatalogueEntry[]): readonly string[] {
  return entries.map((entry) => entry.code).sort();
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/).sort();
}

describe.each(lists)('the catalogue of %s', (_, entries) => {
  it('gives each code once', () => {
    expect(new Set(codes(entries)).size).toBe(entries.length);
  });

  it('gives no spelling to two entries', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { code, name, aliases, labels } of entries) {
      for (const spelling of new Set([code, name, ...aliases, labels.fr].map(foldSpelling))) {
        const owner = owners.get(spelling);
        if (owner !== undefined) clashes.push(`${spelling}: ${owner}, ${code}`);
        owners.set(spelling, code);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('finds each entry by its code, its name, its label and all its aliases', () => {
    for (const entry of entries) {
      for (const text of [entry.code, entry.name, entry.labels.fr, ...entry.aliases]) {
        expect(findByName(entries, text)?.code, text).toBe(entry.code);
      }
    }
  });
});

describe('what a new workspace knows', () => {
  it('has every monthly indicator and no other', () => {
    expect(codes(catalogues.services)).toEqual(
      words(`consultations consultations_moins5 cpn1 cpn1_t1 cpn4 accouchements accouchements_assistes cpon
        pf_nouvelles pf_anciennes bcg penta1 penta3 rr1 palu_suspects palu_testes palu_confirmes palu_simples
        palu_graves palu_traites tpi1 tpi2 tpi3 mild_cpn mam_admis mas_admis references deces_maternels
        deces_neonatals mort_nes`),
    );
  });

  it('has every rate and no other', () => {
    expect(codes(catalogues.rates)).toEqual(
      words(`utilisation couverture_cpn1 couverture_cpn4 couverture_accouchements abandon_penta abandon_cpn
        palu_test palu_confirmation palu_traitement`),
    );
  });

  it('makes rates of indicators that exist', () => {
    const known = new Set(codes(catalogues.services));
    const estimated: ReadonlySet<string> = new Set(populationDenominators);
    for (const rate of catalogues.rates) {
      const fromPopulation = rate.formula === 'coverage' || rate.formula === 'perInhabitant';
      expect(known.has(rate.numerator), rate.code).toBe(true);
      expect((fromPopulation ? estimated : known).has(rate.denominator), rate.code).toBe(true);
    }
  });

  it('gives an office only to organs that exist', () => {
    for (const { organ, code } of catalogues.offices) {
      if (organ !== null) expect(codes(catalogues.organs), code).toContain(organ);
    }
  });

  it('has room between the least and the most stock of each product', () => {
    for (const { code, minMonths, maxMonths } of catalogues.products) {
      expect(maxMonths, code).toBeGreaterThan(minMonths);
    }
  });

  it.each([
    ['products', 'zinc 20 mg', 'zinc-20'],
    ['products', 'Sulfate de magnésium', 'sulfate-mg'],
    ['products', 'acide folique-fer', 'fer-folate'],
    ['products', 'TDR paludisme', 'tdr'],
    ['products', 'AL 20/120 6×2', 'al-6x2'],
    ['cadres', 'DTC (médecin)', 'dtc'],
    ['cadres', "infirmier d'etat", 'infirmier-etat'],
    ['cadres', 'manœuvre', 'hygieniste'],
    ['offices', 'présidente', 'president'],
    ['offices', 'Secrétaire à l’organisation', 'organisation'],
    ['organs', "conseil d'administration", 'CA'],
    ['cashBoxes', 'Medicaments', 'medicaments'],
    ['services', 'VAR', 'rr1'],
  ] as const)('knows in %s what people mean by "%s"', (list, text, code) => {
    const entries: readonly CatalogueEntry[] = catalogues[list];
    expect(findByName(entries, text)?.code).toBe(code);
  });
});

const samples = join(import.meta.dirname, '../../../../shared/samples');
const hasSamples = existsSync(samples);
if (!hasSamples) console.log('Skipped: names of ../shared/samples, the folder is not there');

describe.runIf(hasSamples)('the names in the samples', () => {
  it.each([
    ['stock.csv', 1, 'products'],
    ['services.csv', 1, 'services'],
    ['staff.csv', 0, 'cadres'],
    ['money.csv', 1, 'cashBoxes'],
    ['asaco-members.csv', 2, 'organs'],
    ['asaco-members.csv', 3, 'offices'],
  ] as const)('of %s, column %i, are all known in %s', (file, column, list) => {
    const rows = readFileSync(join(samples, file), 'utf8').trim().split(/\r?\n/).slice(1);
    const entries: readonly CatalogueEntry[] = catalogues[list];
    const names = new Set(rows.map((row) => row.split(',')[column] ?? ''));
    expect([...names].filter((name) => findByName(entries, name) === null)).toEqual([]);
  });
});
