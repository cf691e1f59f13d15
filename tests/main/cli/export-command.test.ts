import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { type CommandedWorkspace, initWorkspace, keepFolder, sayKeneya } from './keneya-process.ts';

const CENTRE = join(import.meta.dirname, '../../fixtures/centre');
const TABLES = ['stock.csv', 'services.csv', 'staff.csv', 'money.csv'];
const MONTH = ['--facility', 'TEST01', '--period', '2026-06'];

const folder = keepFolder();
let workspace: CommandedWorkspace;

beforeAll(async () => {
  workspace = await initWorkspace(folder, 'TEST01');
  const files = TABLES.map((name) => join(CENTRE, name));
  const { code, stderr } = workspace.import(files, '--period', '2026-06');
  if (code !== 0) throw new Error(stderr);
});

function exportMonth(...words: readonly string[]) {
  return workspace.run('export month', ...MONTH, ...words);
}

describe('keneya export month', () => {
  it('writes the workbook, and an import of it changes nothing', async () => {
    const out = join(folder, 'mois.xlsx');
    const { code, stdout, stderr } = exportMonth('--out', out);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`Fichier écrit : ${out}\n`);
    expect((await readXlsxSheets(out)).length).toBe(5);
    const { json } = workspace.import([out]);
    expect([json.accepted, json.changed, json.setAside]).toEqual([0, 0, []]);
    expect(json.unchanged).toBeGreaterThan(50);
  });

  it('writes the tables into a folder, and an import of them changes nothing', () => {
    const out = join(folder, 'tables');
    const { code, json } = exportMonth('--out', out, '--json');
    expect([code, json.files.length]).toEqual([0, 4]);
    expect(readdirSync(out).toSorted()).toEqual(
      ['caisse', 'personnel', 'services', 'stock'].map((name) => `${name}-TEST01-2026-06.csv`),
    );
    const taken = workspace.import(readdirSync(out).map((name) => join(out, name))).json;
    expect([taken.accepted, taken.changed, taken.setAside]).toEqual([0, 0, []]);
  });

  it('goes to DHIS2 by links that came in as a file, and names what has none', () => {
    const links = join(CENTRE, '../dhis2-links.csv');
    const refused = exportMonth('--format', 'dhis2-json', '--out', join(folder, 'a.json'));
    expect([refused.code, existsSync(join(folder, 'a.json'))]).toEqual([1, false]);
    expect(refused.stderr).toContain('DHIS2');
    expect(workspace.import([links]).json).toMatchObject({ accepted: 3, setAside: [] });
    const out = join(folder, 'dhis2.json');
    const { code, json } = exportMonth('--format', 'dhis2-json', '--out', out, '--json');
    const { dataValues } = JSON.parse(readFileSync(out, 'utf8'));
    expect([code, json.dhis2.values, dataValues.length]).toEqual([0, 2, 2]);
    expect(json.dhis2.unlinked.length).toBeGreaterThan(20);
    const back = workspace.import([out]).json;
    expect([back.accepted, back.changed, back.setAside]).toEqual([0, 0, []]);
    const told = exportMonth(
      '--format',
      'dhis2-csv',
      '--months',
      '3',
      '--out',
      join(folder, 'd.csv'),
    );
    expect(told.stdout).toContain('Valeurs pour DHIS2 : ');
    expect(told.stdout).toContain('service.cpn4');
  });

  it.each([
    [['--out', 'x.xlsx', '--format', 'pdf'], '--format'],
    [['--out', 'x.xlsx', '--months', '0'], '--months'],
    [['--out', 'x.xlsx', '--months', 'deux'], '--months'],
    [[], '--out'],
  ])('with %j is wrong use, and says what', async (words, option) => {
    const { code, stderr } = await sayKeneya(['export', 'month', ...MONTH, ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain(option);
  });

  it('leaves a folder that is in the way as it is', () => {
    const out = join(folder, 'dossier.xlsx');
    mkdirSync(out);
    const { code, stderr } = exportMonth('--out', out);
    expect([code, readdirSync(out)]).toEqual([8, []]);
    expect(stderr).not.toBe('');
  });
});
