import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { streamCsvRows } from '../../../main/platform/csv/read-csv.ts';
import { detectFileFormat } from '../../../main/platform/files/file-format.ts';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { readXmlFile } from '../../../main/platform/xml/read-xml.ts';
import { readAll } from './read-outcome.ts';

const samples = join(import.meta.dirname, '../../../../shared/samples');
const isThere = existsSync(samples);
if (!isThere) process.stdout.write('Skipped: no folder of samples stands beside the repository\n');

describe.runIf(isThere)('the samples', () => {
  const names = isThere ? readdirSync(samples, { recursive: true, encoding: 'utf8' }) : [];
  const pathsOf = (extension: string) => names.filter((name) => name.endsWith(extension));

  test.each(pathsOf('.csv'))('%s is a table of even rows', async (name) => {
    const path = join(samples, name);
    expect(await detectFileFormat(path)).toBe('csv');
    const { rows, warnings } = await readAll((options) => streamCsvRows(path, options));
    expect(warnings).toEqual([]);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ cells }) => cells.length)).size).toBe(1);
  });

  test.each(pathsOf('.xlsx'))('%s is a form', async (name) => {
    const path = join(samples, name);
    expect(await detectFileFormat(path)).toBe('xlsx');
    const sheets = await readXlsxSheets(path);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['survey', 'choices', 'settings']);
    expect(sheets[0]?.rows[0]?.cells.slice(0, 2)).toEqual(['type', 'name']);
  });

  test.each(pathsOf('.xml'))('%s is a submission', async (name) => {
    const path = join(samples, name);
    expect(await detectFileFormat(path)).toBe('xml');
    const root = await readXmlFile(path);
    expect(root.attributes['id']).toBe('cscom_supervision');
    expect(root.children.length).toBeGreaterThan(5);
  });
});
