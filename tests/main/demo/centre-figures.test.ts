import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { readXmlFile } from '../../../main/platform/xml/read-xml.ts';
import { matchInterviewColumns } from '../../../shared/domain/imports/interview-columns.ts';
import { parseInterviewRow } from '../../../shared/domain/imports/interview-row.ts';
import { checkSubmission } from '../../../shared/domain/instruments/check-submission.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { readSubmission } from '../../../shared/domain/instruments/read-submission.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';

const folder = join(import.meta.dirname, '../../fixtures/centre');

async function readForm(file: string): Promise<FormDefinition> {
  const result = compileXlsform(await readXlsxSheets(join(folder, file)));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.form;
}

/** Figures of the fixture's README, where each was computed apart from the product. */
describe('the visits of the invented centre', () => {
  it.each([
    ['2025-09-10', 27.5 / 62, 43.62535612535613, 29, 29, 'rouge'],
    ['2025-12-10', 28.5 / 48, 60.831390831390834, 24, 24, 'orange'],
    ['2026-03-11', 41 / 59, 71.58333564583565, 27, 28, 'orange'],
    ['2026-06-10', 52.5 / 64, 84.12490287490287, 30, 30, 'vert'],
  ])(
    'score on %s what was computed by hand',
    async (day, pooled, mean, answered, applicable, band) => {
      const form = await readForm('checklist-cscom.xlsx');
      const read = readSubmission(await readXmlFile(join(folder, `submissions/visite-${day}.xml`)));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(checkSubmission(form, read.value)).toEqual([]);
      const score = scorePoints(form, read.value);
      expect(score).toMatchObject({ answered, applicable, band });
      expect(score.pooled).toBeCloseTo(pooled * 100, 10);
      expect(score.meanOfSections).toBeCloseTo(mean, 10);
    },
  );
});

describe('the interviews of the invented centre', () => {
  it('are 34, with one repeated and one set aside for a choice that the form lacks', async () => {
    const form = await readForm('exit-interview.xlsx');
    const text = readFileSync(join(folder, 'exit-interviews-kobo.csv'), 'utf8');
    const [heading = [], ...rows]: string[][] = parse(text, { bom: true, delimiter: ';' });
    const layout = matchInterviewColumns(heading, [form]);
    if (!layout.ok) throw new Error(JSON.stringify(layout.problems));
    const read = rows.map((cells, index) =>
      parseInterviewRow(layout.value, { number: index + 2, cells }),
    );
    const accepted = read.flatMap((row) => (row.ok ? [row.value.instanceId] : []));
    expect(accepted).toHaveLength(35);
    expect(new Set(accepted).size).toBe(34);
    expect(accepted[34]).toBe(accepted[3]);
    expect(read.flatMap((row) => (row.ok ? [] : row.problems))).toMatchObject([
      { row: 37, column: 'soin/nom' },
    ]);
  });
});
