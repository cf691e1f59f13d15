import { describe, expect, it } from 'vitest';
import {
  countDataRows,
  listFormFiles,
  replaceDataSheets,
} from '../../../../shared/domain/instruments/xlsform/data-files.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Sheet } from '../../../../shared/domain/tables/sheet.ts';

const SHEETS = parseMarkdownForm(`
## survey
| type | name | label | calculation |
| select_one_from_file Villages.csv | v | V | |
| xml-external | codes | | |
| calculate | prix | | pulldata('tarifs', 'prix', 'acte', 'cpn') |
## Villages.csv
| name | label |
| bla | Bla |
`);

function sheet(name: string, ...lines: readonly (readonly string[])[]): Sheet {
  return { name, rows: lines.map((cells, index) => ({ number: index + 1, cells })) };
}

describe('the data files of a form', () => {
  it('are those that it has, then those that it lacks or may do without', () => {
    const files = listFormFiles(SHEETS);
    expect(files.map(({ file, isNeeded, sheet: held }) => [file, isNeeded, held !== null])).toEqual(
      [
        ['Villages.csv', true, true],
        ['codes.xml', true, false],
        ['tarifs.csv', false, false],
      ],
    );
  });

  it('are counted without their heading and without empty lines', () => {
    expect(countDataRows(sheet('v.csv', ['name'], ['a'], ['', ' '], ['b']))).toBe(2);
    expect(countDataRows(sheet('v.csv'))).toBe(0);
  });

  it('are replaced where they stand, added last, and of two the later is taken', () => {
    const [first, second] = [sheet('villages.csv', ['a']), sheet('villages.csv', ['b'])];
    const codes = sheet('codes.xml', ['name']);
    const replaced = replaceDataSheets(SHEETS, [first, codes, second]);
    expect(replaced.map(({ name }) => name)).toEqual(['survey', 'villages.csv', 'codes.xml']);
    expect(replaced[1]).toBe(second);
    expect(replaceDataSheets(SHEETS, [])).toEqual(SHEETS);
  });
});
