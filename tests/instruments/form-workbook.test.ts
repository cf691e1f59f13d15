import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeFormWorkbook } from '../../main/features/instruments/form-workbook.ts';
import { readXlsxSheets } from '../../main/platform/xlsx/read-xlsx.ts';
import { isSameForm } from '../../shared/domain/instruments/edition/form-edit.ts';
import { settleSheets } from '../../shared/domain/instruments/edition/settle-sheets.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Sheet } from '../../shared/domain/tables/sheet.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { CORPUS, isRefused } from './corpus/corpus-forms.ts';
import { LIBRARY } from './library-forms.ts';

const ID = 'formulaire';

function read(sheets: readonly Sheet[]) {
  const compiled = compileXlsform(sheets, { fallbackFormId: ID });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form, xform } = compiled;
  return { form, xform };
}

async function throughWorkbook(
  sheets: readonly Sheet[],
  folder: string,
): Promise<readonly Sheet[]> {
  const path = join(folder, `${ID}.xlsx`);
  writeFileSync(path, await writeFormWorkbook(sheets, ID));
  return readXlsxSheets(path, {});
}

const FORMS = [
  ...LIBRARY.map(({ id, sheets }) => ({ name: id, sheets })),
  ...CORPUS.filter((form) => !isRefused(form)).map(({ name, markdown }) => ({
    name,
    sheets: parseMarkdownForm(markdown),
  })),
];

describe('a form as a workbook', () => {
  it('says of every form of the library and of the corpus what its own file says', async () => {
    const folder = createScratchFolder();
    expect(FORMS.length).toBeGreaterThan(100);
    for (const { name, sheets } of FORMS) {
      const again = await throughWorkbook(sheets, folder);
      expect(read(again), name).toEqual(read(sheets));
      // Not a cell is another: what no rule reads is kept as well.
      expect(isSameForm(again, settleSheets(sheets, ID)), name).toBe(true);
    }
  });

  it('keeps any words, those that a spreadsheet would take for a formula among them', async () => {
    const folder = createScratchFolder();
    const words = fc.oneof(
      fc.constantFrom('=SUM(A1)', '-5', '+223', '@nom', "'-1", '_x000D_', '01', '1e3', 'TRUE'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    );
    const trimmed = words.map((text) => text.trim()).filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(trimmed, { minLength: 1, maxLength: 8 }), async (texts) => {
        const rows = [
          ['type', 'name', 'label', 'Note'],
          ...texts.map((t, i) => ['text', `q${i}`, t, t]),
        ];
        const survey = {
          name: 'survey',
          rows: rows.map((cells, index) => ({ number: index + 1, cells })),
        };
        const [again] = await throughWorkbook([survey], folder);
        expect(again?.rows).toEqual(survey.rows);
      }),
      { numRuns: 30 },
    );
  });
});
