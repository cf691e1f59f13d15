import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalogues } from '../../../main/platform/catalogues.ts';
import { initWorkspace, keepFolder, runKeneya } from './keneya-process.ts';

const folder = keepFolder();

/** Every line another month of another thing: nothing repeats that could be forgotten. */
function writeTable(
  name: string,
  heading: string,
  items: readonly string[],
  rows: number,
  rest: string,
): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const at = Math.floor(index / items.length);
    const month = `${1950 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return `${month},${items[index % items.length]},${rest}`;
  });
  const path = join(folder, name);
  writeFileSync(path, `${[heading, ...lines].join('\n')}\n`);
  return path;
}

function writeServices(): string {
  const codes = readCatalogues().services.map(({ code }) => code);
  return writeTable('services.csv', 'periode,indicateur,valeur', codes, 50_000, '12');
}

function writeStock(): string {
  const products = Array.from({ length: 60 }, (_, index) => `Produit ${index}`);
  const heading =
    'periode,produit,initial,recu,utilise,perdu,ajustement,final,jours_rupture,peremption';
  return writeTable('stock.csv', heading, products, 100_000, '100,50,30,0,0,120,0,2027-10');
}

describe('a huge table', () => {
  let directory: string;

  beforeAll(async () => {
    directory = (await initWorkspace(folder, 'TEST01')).directory;
  });

  it.each([
    ['50,000 rows of services', 300, writeServices, 50_000, 0],
    ['100,000 rows of stock', 400, writeStock, 100_000, 60],
  ])(
    'of %s is taken whole within %i MB',
    (_what, limit, writeFile, accepted, warnings) => {
      const { code, json, stderr } = runKeneya(
        ['import', writeFile(), '--facility', 'TEST01', '--json', '--workspace', directory],
        { preload: [join(import.meta.dirname, 'tell-memory.ts')] },
      );
      expect(code, stderr).toBe(0);
      expect(json).toMatchObject({ accepted, changed: 0, unchanged: 0, waiting: 0, setAside: [] });
      expect(json.warnings).toHaveLength(warnings);
      const megabytes = Number(stderr);
      expect(megabytes).toBeGreaterThan(30);
      expect(megabytes).toBeLessThan(limit);
    },
    180_000,
  );
});
