import { describe, expect, it } from 'vitest';
import { readMeetingData } from '../../../main/features/reports/meeting-reader.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { MeetingReportData } from '../../../shared/domain/reports/meeting-data.ts';
import { createImportScratch } from '../imports/import-scratch.ts';

async function readWith(...lines: readonly string[]): Promise<MeetingReportData> {
  const scratch = createImportScratch();
  const content = ['periode,caisse,rubrique,sens,montant', ...lines, ''].join('\n');
  await scratch.take([scratch.file('money.csv', content)]);
  const choice = {
    facility: 'DEMO01',
    meeting: null,
    today: '2026-11-12',
    language: 'fr',
  } as const;
  return readMeetingData(scratch.reader, createTranslator('fr'), choice);
}

const OPENED = [
  '2026-10,tarification,solde initial,recette,1000',
  '2026-10,tarification,actes,recette,500',
];
const openings = ({ gaps }: MeetingReportData): readonly unknown[] =>
  gaps.filter(({ code }) => code === 'openingMissing').map(({ facts }) => facts);

describe('a cash box without an opening balance', () => {
  it('is on the page with what moved and without a balance, and is told of', async () => {
    const data = await readWith(...OPENED, '2026-10,dépôt,ventes,recette,700');
    expect(
      data.money?.boxes.map(({ opening, receipts, balance }) => [opening, receipts, balance]),
    ).toEqual(
      expect.arrayContaining([
        [1000, 500, 1500],
        [null, 700, null],
      ]),
    );
    expect(openings(data)).toEqual([{ count: 1 }]);
  });

  it('is told of even when it is the only one', async () => {
    const data = await readWith('2026-10,dépôt,ventes,recette,700');
    expect(data.money?.boxes).toHaveLength(1);
    expect(openings(data)).toEqual([{ count: 1 }]);
  });

  it('is not told of where each has one', async () => {
    expect(openings(await readWith(...OPENED))).toEqual([]);
  });
});
