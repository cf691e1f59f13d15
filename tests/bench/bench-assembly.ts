import { join } from 'node:path';
import { DEMO_CODE } from '../../main/app/demo.ts';
import { readPaper } from '../../main/features/reports/paper-reader.ts';
import { paintPdf } from '../../main/features/reports/pdf/paint-document.ts';
import type { BenchLine } from './bench-line.ts';
import { interleave, worked } from './measuring.ts';
import { createTenYears } from './ten-year-workspace.ts';

const ROUNDS = 5;

/** The report of a year to the assembly, from the workspace of a centre with ten years to the bytes of its PDF. */
export async function benchAssembly(scratch: string): Promise<BenchLine> {
  const workspace = await createTenYears(join(scratch, 'ten-years'));
  try {
    const paper = {
      document: 'generalAssembly',
      facility: DEMO_CODE,
      period: '2025-12',
      length: 'year',
    } as const;
    const read = () => readPaper(workspace.database.reader, paper, 'fr', '2026-11-22');
    const document = read();
    const ms = await interleave(ROUNDS, {
      whole: () => worked(() => paintPdf(read())),
      painting: () => worked(() => paintPdf(document)),
    });
    return {
      what: 'report of a year to the assembly, ten-year workspace',
      ours: { value: ms.whole, unit: 'ms' },
      peer: { value: ms.painting, unit: 'ms', name: 'painting it alone' },
      budget: { of: 'value', atMost: 2000 },
    };
  } finally {
    workspace.close();
  }
}
