import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '../../main/db/migrate.ts';
import { openDatabase } from '../../main/db/open-database.ts';
import { write } from '../../main/db/write.ts';
import { searchChoices } from '../../main/features/instruments/choice-reader.ts';
import { recordForm } from '../../main/features/instruments/writer.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import { listSpellings, searchWords } from '../../shared/domain/text/search-words.ts';
import { placeName, placesForm } from '../fixtures/forms/places.ts';
import type { BenchLine } from './bench-line.ts';
import { interleave, worked } from './measuring.ts';

const SIZES = [20_000, 99_000] as const;
const ROUNDS = 15;
/** One letter after another, as a name is typed. */
const TYPED = ['b', 'ba', 'bas', 'baso', 'ba co', 'coura b', 's', 'ba f'];

/** How long a long list takes to be made searchable, and to be searched, in an encrypted workspace. */
export async function benchChoices(scratch: string): Promise<readonly BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const size of SIZES) lines.push(...(await benchSize(join(scratch, `${size}.db`), size)));
  return lines;
}

async function benchSize(path: string, size: number): Promise<readonly BenchLine[]> {
  const database = openDatabase(path, randomBytes(32));
  migrate(database);
  const sheets = parseMarkdownForm(placesForm(size));
  const compiled = compileXlsform(sheets);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form, xform } = compiled;
  const row = { form, xform, sheets, contentHash: '' };
  const actor = { device: 'bench', user: 'bench' };
  const recording = worked(() => write(database, Date, actor, (db) => recordForm(db, row)));
  const key = { formId: form.formId, version: form.version, list: 'place' };
  const names = Array.from({ length: size }, (_, number) => listSpellings(placeName(number)));
  const ms = await interleave(ROUNDS, {
    ours: () => longest((typed) => searchChoices(database.reader, key, typed, {}, 50).total),
    array: () => longest((typed) => filterArray(names, typed)),
  });
  database.close();
  const count = size.toLocaleString('en-GB');
  return [
    {
      what: `search ${count} choices, the slowest of ${TYPED.length} letters`,
      ours: { value: ms.ours, unit: 'ms' },
      peer: { value: ms.array, unit: 'ms', name: 'filter of an array of folded names' },
      budget: { of: 'value', atMost: 50, reason: 'type-ahead' },
    },
    {
      what: `make ${count} choices searchable, the form kept`,
      ours: { value: recording, unit: 'ms' },
      peer: null,
      budget: null,
    },
  ];
}

function longest(search: (typed: string) => number): number {
  const times = TYPED.map((typed) => {
    let found = 0;
    const ms = worked(() => {
      found = search(typed);
    });
    if (found === 0) throw new Error(`Nothing is found for ${typed}`);
    return ms;
  });
  return Math.max(...times);
}

function filterArray(names: readonly (readonly string[])[], typed: string): number {
  const words = searchWords(typed);
  const holds = (spelling: string): boolean =>
    words.every((word) => spelling.startsWith(word) || spelling.includes(` ${word}`));
  return names.filter((spellings) => spellings.some(holds)).length;
}
