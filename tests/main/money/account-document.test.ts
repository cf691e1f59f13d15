import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { accountOf } from '../../../shared/domain/money/account.ts';
import type { ShownAccount } from '../../../shared/domain/money/shown-account.ts';
import { buildAccountDocument } from '../../../shared/domain/reports/account-document.ts';
import { FIRST_RUN, openHost } from '../app/call-host.ts';

const FACILITY = { code: 'T', name: 'CSCom', region: null, district: null, commune: null };

const ENTRIES = [
  ['solde initial', 'receipt', 100_000],
  ['consultations', 'receipt', 60_000],
  ['salaires', 'spending', 80_000],
] as const;

function account(changes: Partial<ShownAccount> = {}): ShownAccount {
  const entries = ENTRIES.map(([heading, direction, amount]) => ({
    period: '2026-10' as const,
    box: 'tarification',
    heading,
    direction,
    amount,
  }));
  const { boxes, total, recovery } = accountOf(entries, { from: '2026-10', to: '2026-10' });
  const line = { box: 'tarification', label: 'tarification', unit: '' };
  return {
    period: '2026-10',
    length: 'month',
    months: ['2026-10'],
    boxes: boxes.map((box) => ({ ...box, label: box.box, counted: null, reason: null })),
    total,
    recovery,
    lines: [
      {
        ...line,
        heading: 'salaires',
        direction: 'spending',
        amount: 80_000,
        yearToDate: 800_000,
        budget: 700_000,
      },
    ],
    units: [],
    plan: [{ action: 'Réparer', due: null, cost: 95_000, left: -15_000 }],
    debts: { claims: 0, debts: 0, oldestDays: null },
    freeCare: [],
    ...changes,
  };
}

function textOf(shown: ShownAccount, language: 'fr' | 'en' | 'bm' = 'fr'): string {
  const translate = createTranslator(language);
  const facility = { ...FACILITY, area: null, asaco: null };
  const context = { facility, today: '2026-11-22', language, translate } as const;
  return paintText(buildAccountDocument(shown, context)).replaceAll(/[\u00A0\u202F]/g, ' ');
}

describe('the printed account', () => {
  it('says what came in and went out, what the plan would leave, and which budget is exceeded', () => {
    const text = textOf(account());
    expect(text).toContain('octobre 2026');
    expect(text).toContain(
      'Les recettes couvrent 75 % des dépenses : le centre vit sur ses réserves.',
    );
    expect(text).toContain('tarification\t100 000\t60 000\t80 000\t80 000');
    expect(text).toContain('114 %, dépassé');
    expect(text).toContain('il manquerait 15 000 FCFA');
    expect(text).not.toContain('Comptée');
    expect(text).not.toMatch(/money:|\{\{/);
  });

  it('shows a count that is not the book’s, with its reason or without', () => {
    const [box] = account().boxes;
    if (!box) throw new Error('The account has a box');
    const counted = { ...box, counted: 79_000 };
    expect(textOf(account({ boxes: [counted] }))).toContain('−1 000 FCFA, sans explication');
    const explained = { ...counted, reason: 'monnaie rendue' };
    expect(textOf(account({ boxes: [explained] }))).toContain('Raison : monnaie rendue');
  });

  it('of a year speaks of its months, and once of each amount', () => {
    const text = textOf(account({ length: 'year' }));
    expect(text).toContain('janvier à octobre 2026');
    expect(text).not.toContain('Depuis janvier');
  });

  it.each(['fr', 'en', 'bm'] as const)('of almost nothing is whole in %s', (language) => {
    const { total } = accountOf([], { from: '2026-10', to: '2026-10' });
    const empty = account({ boxes: [], total, recovery: null, lines: [], plan: [] });
    expect(textOf(empty, language)).not.toMatch(/money:|\{\{|undefined|NaN/);
  });
});

describe('the file of the account', () => {
  it.each([
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
    ['txt', 'République'],
  ] as const)('is written as %s', async (format, start) => {
    const { client, files } = openHost();
    await client.session.create({ ...FIRST_RUN, demo: true });
    const [centre] = await client.facilities.list({});
    const facility = centre?.code ?? '';
    const { period, length } = await client.money.account({
      facility,
      period: null,
      length: 'year',
    });
    const work = await client.money.write({ facility, period, length, language: 'fr', format });
    let step = await work.next();
    while (!step.done) step = await work.next();
    const content = readFileSync(files.get(step.value.token).path);
    expect(content.toString('utf8', 0, 400)).toContain(start);
    expect(content.byteLength).toBe(step.value.bytes);
  });
});
