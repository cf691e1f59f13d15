import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScratchFolder } from '../../db/scratch-database.ts';

const CHILD = join(import.meta.dirname, 'import-in-child.ts');

/** Every line is another month of another product: nothing repeats that could be forgotten. */
function stockOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const month = `${1950 + (Math.floor(index / 12) % 150)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return `${month},Produit ${Math.floor(index / 1_800)},100,50,30,0,0,120,0,2027-10`;
  });
  const heading =
    'periode,produit,initial,recu,utilise,perdu,ajustement,final,jours_rupture,peremption';
  return `${[heading, ...lines].join('\n')}\n`;
}

describe('an import of 50,000 rows', () => {
  it('takes them all within 300 MB', () => {
    const directory = createScratchFolder();
    const path = join(directory, 'stock.csv');
    writeFileSync(path, stockOf(50_000));
    const printed = execFileSync(process.execPath, [CHILD, directory, path], { encoding: 'utf8' });
    const { accepted, megabytes } = JSON.parse(printed);
    expect(accepted).toBe(50_000);
    expect(megabytes).toBeLessThan(300);
  });
});
