import { describe, expect, it } from 'vitest';
import type { Writer } from '../../../main/db/handles.ts';
import { recordVoted } from '../../../main/features/money/budget-writer.ts';
import { recordDebt } from '../../../main/features/money/owed-writer.ts';
import { readMeetingData } from '../../../main/features/reports/meeting-reader.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { MeetingReportData } from '../../../shared/domain/reports/meeting-data.ts';
import { moneySection } from '../../../shared/domain/reports/money-section.ts';
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

describe('what was voted and what is owed', () => {
  const VOTED = [
    { box: 'tarification', heading: 'actes', direction: 'receipt', amount: 1000 },
    { box: 'tarification', heading: 'salaires', direction: 'spending', amount: 100 },
  ] as const;

  async function sentences(prepare: (db: Writer) => void): Promise<readonly string[]> {
    const scratch = createImportScratch();
    const lines = [...OPENED, '2026-10,tarification,salaires,depense,250'];
    const content = ['periode,caisse,rubrique,sens,montant', ...lines, ''].join('\n');
    await scratch.take([scratch.file('money.csv', content)]);
    scratch.change(prepare);
    const translate = createTranslator('fr');
    const choice = { facility: 'DEMO01', meeting: null, language: 'fr' } as const;
    const data = readMeetingData(scratch.reader, translate, { ...choice, today: '2026-11-12' });
    return moneySection({ data, translate }).flatMap((block) =>
      block.kind === 'paragraph' ? [block.text.replaceAll(/[\u00A0\u202F]/g, ' ')] : [],
    );
  }

  it('are told where they are written', async () => {
    const told = await sentences((db) => {
      for (const line of VOTED) recordVoted(db, 'DEMO01', 2026, line);
      recordDebt(db, 'DEMO01', 'debt-1', {
        kind: 'claim',
        who: 'Mutuelle',
        whatFor: '',
        since: '2026-11-02',
        amount: 300,
        paid: 100,
      });
    });
    expect(told.slice(1)).toEqual([
      "Budget de l'année, de janvier à octobre 2026 : recettes, 50 % de ce qui est voté ; dépenses, 250 % de ce qui est voté.",
      'Budget dépassé pour « salaires » : 250 FCFA dépensés, 100 FCFA votés.',
      'On doit 200 FCFA au centre ; le centre doit 0 FCFA. Le plus ancien attend depuis 10 jours.',
    ]);
  });

  it('are not spoken of where they are not', async () => {
    expect(await sentences(() => undefined)).toHaveLength(1);
  });
});
