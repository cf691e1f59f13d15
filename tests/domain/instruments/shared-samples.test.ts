import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { readXmlFile } from '../../../main/platform/xml/read-xml.ts';
import { checkSubmission } from '../../../shared/domain/instruments/check-submission.ts';
import { readSubmission } from '../../../shared/domain/instruments/read-submission.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { openForm } from './odk-engine.ts';

const samples = join(import.meta.dirname, '../../../../shared/samples');
const isThere = existsSync(samples);
if (!isThere) console.log('Skipped: no sample files beside the repository');

async function compileSample(name: string) {
  const sheets = await readXlsxSheets(join(samples, name));
  const result = compileXlsform(sheets);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** Points by item, counted on the raw text of the file with the weights of the sheet. */
function pooledByHand(xml: string, weights: ReadonlyMap<string, number>): number {
  const scores: Readonly<Record<string, number>> = { oui: 1, partiel: 0.5, non: 0 };
  let got = 0;
  let possible = 0;
  for (const [name, weight] of weights) {
    const value = xml.split(`<${name}>`)[1]?.split('<')[0] ?? '';
    const score = scores[value];
    if (score === undefined) continue;
    got += weight * score;
    possible += weight;
  }
  return (100 * got) / possible;
}

describe.runIf(isThere)('the sample files', () => {
  it("compile and open in ODK's engine", async () => {
    for (const name of ['checklist-cscom.xlsx', 'exit-interview.xlsx']) {
      const { xform, warnings, unknownColumns } = await compileSample(name);
      expect([warnings, unknownColumns]).toEqual([[], []]);
      expect((await openForm(xform)).paths().length).toBeGreaterThan(10);
    }
  });

  it('score as counted on the raw files', async () => {
    const { form } = await compileSample('checklist-cscom.xlsx');
    const weights = new Map(
      form.children
        .flatMap((child) => (child.kind === 'group' ? child.children : []))
        .flatMap((node) =>
          node.kind === 'question' && node.weightGiven ? [[node.name, node.weight] as const] : [],
        ),
    );
    const files = readdirSync(join(samples, 'submissions')).filter((name) => name.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const path = join(samples, 'submissions', file);
      const read = readSubmission(await readXmlFile(path));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(checkSubmission(form, read.value)).toEqual([]);
      const score = scorePoints(form, read.value);
      expect(score.pooled).toBeCloseTo(pooledByHand(readFileSync(path, 'utf8'), weights), 9);
      if (!file.includes('2026-10-15')) continue;
      expect(score.pooled?.toFixed(2)).toBe('92.74');
      expect(score.meanOfSections?.toFixed(2)).toBe('92.65');
      expect(score).toMatchObject({
        band: 'vert',
        answered: 28,
        applicable: 28,
        criticalMissed: [],
      });
    }
  });
});
