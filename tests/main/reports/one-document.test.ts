import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { paintJson } from '../../../main/features/reports/text/paint-json.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { paintXlsx } from '../../../main/features/reports/xlsx/paint-xlsx.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import { normalCentre } from '../../fixtures/meeting-data/normal-centre.ts';
import { overfullCentre } from '../../fixtures/meeting-data/overfull-centre.ts';
import { poorCentre } from '../../fixtures/meeting-data/poor-centre.ts';
import { compactText, printedTexts } from './printed-pages.ts';
import { expectSameEverywhere } from './same-everywhere.ts';

const translate = createTranslator('fr');
const directory = mkdtempSync(join(tmpdir(), 'keneya-report-'));
afterAll(() => rmSync(directory, { recursive: true }));

async function sheetsOf(document: ReportDocument): Promise<readonly Sheet[]> {
  const path = join(directory, `${document.facility}.xlsx`);
  writeFileSync(path, await paintXlsx(document, translate));
  return readXlsxSheets(path);
}

describe.each([
  ['poor', poorCentre],
  ['normal', normalCentre],
  ['overfull', overfullCentre],
])('the report of a %s centre', (_, data) => {
  const document = buildMeetingReport(data, translate, 'fr');

  it('has the same rows, totals and figures on the screen, on paper, as text and as a workbook', async () => {
    await expectSameEverywhere(document);
  });

  it('is the same document in JSON', () => {
    expect(JSON.parse(paintJson(document))).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

describe('totals', () => {
  const document = buildMeetingReport(normalCentre, translate, 'fr');

  it('agree on page, text and workbook', async () => {
    const total = '1\u202F147\u202F550';
    const money = (await sheetsOf(document)).find(({ name }) => name === 'Les caisses');
    expect(money?.rows.at(-1)?.cells.at(-1)).toBe('1147550');
    expect(paintText(document)).toContain(total);
    expect(compactText(printedTexts(paintPdf(document)))).toContain('1147550');
  });
});

describe('in English', () => {
  const english = createTranslator('en');
  const document = buildMeetingReport(normalCentre, english, 'en');

  it('sets no space before a colon or a semicolon, in the text as in the workbook', async () => {
    const path = join(directory, 'english.xlsx');
    writeFileSync(path, await paintXlsx(document, english));
    const [sentences] = await readXlsxSheets(path);
    const lines = [
      ...paintText(document).split('\n'),
      ...(sentences?.rows ?? []).flatMap(({ cells }) => cells),
    ];
    expect(lines).toContainEqual(expect.stringMatching(/^What the plan costs: 95/));
    // Names and sentences of the data stay as they were typed, in French.
    const ours = lines.filter((line) => !/[àâéèêîôûç]/.test(line));
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter((line) => / [:;]/.test(line))).toEqual([]);
  });
});
