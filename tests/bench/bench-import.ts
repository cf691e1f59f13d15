import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchLine } from './bench-line.ts';
import { insertRaw, rowsOf, saveJournalled } from './insert-rates.ts';
import { interleave, runFresh } from './measuring.ts';

const ROUNDS = 3;
const CENTRES = 1_500;
const A_TENTH = CENTRES / 10;
const TABLE_ROWS = 50_000;
const IMPORT_CHILD = join(import.meta.dirname, '..', 'main', 'imports', 'import-in-child.ts');

interface ImportRun {
  readonly accepted: number;
  readonly megabytes: number;
  readonly seconds: number;
}

/** A stock table in which every line is another month of another product. */
function stockTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const year = 1950 + (Math.floor(index / 12) % 150);
    const month = String((index % 12) + 1).padStart(2, '0');
    const product = `Produit ${Math.floor(index / 1_800)}`;
    return `${year}-${month},${product},100,50,30,0,0,120,0,2027-10`;
  });
  const heading =
    'periode,produit,initial,recu,utilise,perdu,ajustement,final,jours_rupture,peremption';
  return `${[heading, ...lines].join('\n')}\n`;
}

function runImport(folder: string, file: string): ImportRun {
  const run = JSON.parse(runFresh([IMPORT_CHILD, folder, file]).printed) as ImportRun;
  if (run.accepted !== TABLE_ROWS) throw new Error(`The import took ${run.accepted} rows`);
  return run;
}

type Rates = Readonly<Record<'raw' | 'journalled' | 'tenth' | 'table', number>>;

function importLines(rates: Rates, megabytes: number): readonly BenchLine[] {
  const rate = (name: keyof Rates) => ({ value: rates[name], unit: 'rows/s' });
  const raw = { ...rate('raw'), name: 'raw inserts of six columns' };
  const third = { of: 'ratio', atLeast: 1 / 3, reason: 'journal rows counted' } as const;
  return [
    {
      what: `${rowsOf(CENTRES).toLocaleString('en-GB')} counts of 1,500 centres × 12 months, journalled`,
      ours: rate('journalled'),
      peer: raw,
      budget: third,
    },
    {
      what: 'the same as a tenth of it: linear',
      ours: rate('journalled'),
      peer: { ...rate('tenth'), name: 'a tenth of the rows' },
      budget: { of: 'ratio', atLeast: 0.8 },
    },
    {
      what: 'import of a CSV of 50,000 stock lines, read to committed',
      ours: rate('table'),
      peer: raw,
      budget: null,
    },
    {
      what: 'memory of that import, the highest',
      ours: { value: megabytes, unit: 'MB' },
      peer: null,
      budget: { of: 'value', atMost: 300 },
    },
  ];
}

/** Bringing data in: rows through the journal, and a whole file, beside rows written with no care at all. */
export async function benchImport(scratch: string): Promise<readonly BenchLine[]> {
  let folders = 0;
  const newFolder = (): string => {
    folders += 1;
    const path = join(scratch, String(folders));
    mkdirSync(path);
    return path;
  };
  const table = join(scratch, 'stock.csv');
  writeFileSync(table, stockTable(TABLE_ROWS));
  let megabytes = 0;
  const rates = await interleave(ROUNDS, {
    raw: () => insertRaw(newFolder(), CENTRES),
    journalled: () => saveJournalled(newFolder(), CENTRES),
    tenth: () => saveJournalled(newFolder(), A_TENTH),
    table: () => {
      const run = runImport(newFolder(), table);
      megabytes = Math.max(megabytes, run.megabytes);
      return (2 * run.accepted) / run.seconds;
    },
  });
  return importLines(rates, megabytes);
}
