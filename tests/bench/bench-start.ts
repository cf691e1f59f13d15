import { join } from 'node:path';
import { DEMO_CODE } from '../../main/app/demo.ts';
import type { BenchLine } from './bench-line.ts';
import { WITH_COMPILE_CACHE } from './compile-cache.ts';
import { interleave, runFresh } from './measuring.ts';
import { BENCH_PIN } from './ten-year-workspace.ts';

const ROUNDS = 5;
const KENEYA = join(import.meta.dirname, '..', '..', 'main', 'cli', 'keneya.ts');

// What nobody can spare who opens a file with a PIN: Node's own start and the derivation, at the product's cost.
const BARE_SIGN_IN = `require('node:crypto').scryptSync('${BENCH_PIN}', 'salt', 32,
  { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })`;

/** The command line from its start to its end, on a workspace of ten years. */
export async function benchStart(
  directory: string,
  scratch: string,
): Promise<readonly BenchLine[]> {
  const environment = { KENEYA_PIN: BENCH_PIN };
  const keneya = (...words: readonly string[]): number =>
    runFresh([...WITH_COMPILE_CACHE, KENEYA, ...words, '--workspace', directory], environment).ms;
  const out = join(scratch, 'report.pdf');
  const ms = await interleave(ROUNDS, {
    bare: () => runFresh(['-e', BARE_SIGN_IN]).ms,
    facilities: () => keneya('facilities'),
    report: () => keneya('report', 'meeting', '--facility', DEMO_CODE, '--out', out),
  });
  return [
    {
      what: '`keneya facilities`, ten years held, fresh process',
      ours: { value: ms.facilities, unit: 'ms' },
      peer: { value: ms.bare, unit: 'ms', name: 'bare Node and scrypt' },
      budget: { of: 'ratio', atMost: 1.5 },
    },
    {
      what: '`keneya report meeting`, ten years held, without Node and scrypt',
      ours: { value: ms.report - ms.bare, unit: 'ms' },
      peer: { value: ms.bare, unit: 'ms', name: 'bare Node and scrypt' },
      budget: null,
    },
  ];
}
