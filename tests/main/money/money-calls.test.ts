import { describe, expect, it } from 'vitest';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const FACILITY = 'TEST01';
const OCTOBER = { facility: FACILITY, period: '2026-10' } as const;
const ACCOUNT = { ...OCTOBER, length: 'month' } as const;
const DEBT = {
  facility: FACILITY,
  id: null,
  kind: 'claim',
  who: 'Mutuelle',
  whatFor: 'soins',
  since: '2026-09-01',
  amount: 30_000,
  paid: 10_000,
} as const;
const CARE = {
  ...OCTOBER,
  id: null,
  programme: 'césarienne',
  payer: 'État',
  cases: 3,
  amount: 90_000,
  paid: 0,
} as const;

/** A centre with a month of accounts in one box. */
async function openCentre() {
  const { client } = openHost();
  await client.session.create(FIRST_RUN);
  const line = (row: string, value: number) => ({ row, column: 'amount', value });
  await client.months.save({
    ...OCTOBER,
    sheet: 'money',
    changes: [
      line('tarification|receipt|solde initial', 100_000),
      line('tarification|receipt|consultations', 60_000),
      line('tarification|spending|salaires', 80_000),
    ],
  });
  return client;
}

describe('the account of a month', () => {
  it('opens with the last month that has one, and closes', async () => {
    const { money } = await openCentre();
    const account = await money.account({ facility: FACILITY, period: null, length: 'month' });
    expect(account.period).toBe('2026-10');
    expect(account.boxes).toMatchObject([
      {
        box: 'tarification',
        opening: 100_000,
        receipts: 60_000,
        spending: 80_000,
        closing: 80_000,
      },
    ]);
    expect(account.recovery).toBe(75);
    expect(account.lines.map(({ heading, unit, amount }) => [heading, unit, amount])).toEqual([
      ['consultations', 'dispensaire', 60_000],
      ['salaires', '', 80_000],
    ]);
  });

  it('of a centre without accounts is empty, and of an unknown one is refused', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    const none = { facility: FACILITY, period: null, length: 'year' } as const;
    expect(await client.money.account(none)).toMatchObject({ months: [], boxes: [], lines: [] });
    const failure = await failureOf(client.money.account({ ...none, facility: 'NOWHERE' }));
    expect(failure.code).toBe('unknown-facility');
  });

  it('shows the cash that was counted with its reason, until it is taken back', async () => {
    const { money } = await openCentre();
    const count = { ...OCTOBER, box: 'tarification' };
    await money.count({ ...count, counted: 79_000, reason: 'monnaie rendue' });
    expect((await money.account(ACCOUNT)).boxes).toMatchObject([
      { counted: 79_000, reason: 'monnaie rendue' },
    ]);
    await money.count({ ...count, counted: null, reason: '' });
    expect((await money.account(ACCOUNT)).boxes).toMatchObject([{ counted: null, reason: null }]);
  });

  it('gives a heading its unit in every month, and "none" where a person said so', async () => {
    const { money } = await openCentre();
    const heading = { facility: FACILITY, box: 'tarification', heading: 'consultations' } as const;
    await money.assign({ ...heading, direction: 'receipt', unit: 'Maternité' });
    expect((await money.account(ACCOUNT)).units).toEqual([
      { unit: 'maternite', receipts: 60_000, spending: 0 },
    ]);
    await money.assign({ ...heading, direction: 'receipt', unit: '' });
    expect((await money.account(ACCOUNT)).units).toEqual([]);
  });

  it('says what the open promises would leave in the box', async () => {
    const { money, improvement } = await openCentre();
    const words = { problem: '', cause: '', funding: '', indicator: '', note: '', who: '' };
    const promise = { ...words, facility: FACILITY, visit: null, due: null };
    await improvement.record({ ...promise, action: 'Réparer le toit', cost: 30_000 });
    expect((await money.account(ACCOUNT)).plan).toMatchObject([
      { action: 'Réparer le toit', cost: 30_000, left: 50_000 },
    ]);
  });
});

describe('the budget of a year', () => {
  it('stands beside what was real, in the budget and in the account', async () => {
    const { money } = await openCentre();
    const heading = { box: 'tarification', heading: 'Salaires', direction: 'spending' } as const;
    const solar = { box: 'banque', heading: 'panneau solaire', direction: 'spending' } as const;
    await money.vote({
      facility: FACILITY,
      year: 2026,
      changes: [
        { ...heading, amount: 900_000 },
        { ...solar, amount: 400_000 },
      ],
    });
    const { lines } = await money.budget({ facility: FACILITY, year: 2026 });
    expect(lines.map((line) => [line.heading, line.amount, line.spent])).toEqual([
      ['consultations', null, 60_000],
      ['Salaires', 900_000, 80_000],
      ['panneau solaire', 400_000, null],
    ]);
    const account = await money.account(ACCOUNT);
    expect(account.lines.map(({ heading, amount, budget }) => [heading, amount, budget])).toEqual([
      ['consultations', 60_000, null],
      ['salaires', 80_000, 900_000],
      ['panneau solaire', null, 400_000],
    ]);
    await money.vote({ facility: FACILITY, year: 2026, changes: [{ ...solar, amount: null }] });
    expect((await money.account(ACCOUNT)).lines).toHaveLength(2);
  });

  it('of another year stays apart, and a box that does not exist is refused', async () => {
    const { money } = await openCentre();
    const heading = { box: 'nulle part', heading: 'x', direction: 'spending', amount: 1 } as const;
    const vote = money.vote({ facility: FACILITY, year: 2026, changes: [heading] });
    expect((await failureOf(vote)).code).toBe('unknown-row');
    expect((await money.budget({ facility: FACILITY, year: 2027 })).lines).toMatchObject([
      { before: 60_000, spent: null },
      { before: 80_000, spent: null },
    ]);
  });
});

describe('what is owed', () => {
  it('is kept, changed and removed', async () => {
    const { money } = await openCentre();
    const { id } = await money.saveDebt(DEBT);
    expect(await money.debts({ facility: FACILITY })).toMatchObject([{ id, left: 20_000 }]);
    await money.saveDebt({ ...DEBT, id, paid: 30_000 });
    expect(await money.debts({ facility: FACILITY })).toMatchObject([{ id, left: 0 }]);
    await money.removeDebt({ facility: FACILITY, id });
    expect(await money.debts({ facility: FACILITY })).toEqual([]);
  });

  it('for free care is in the account by payer', async () => {
    const { money } = await openCentre();
    await money.saveFreeCare(CARE);
    await money.saveFreeCare({ ...CARE, programme: 'paludisme', amount: 10_000, paid: 4000 });
    expect((await money.account(ACCOUNT)).freeCare).toEqual([
      { payer: 'État', amount: 100_000, left: 96_000 },
    ]);
  });
});

describe('a month that is validated', () => {
  it('takes no count and no free care until it is opened again, but what is paid for it', async () => {
    const { money, months } = await openCentre();
    const { id } = await money.saveFreeCare(CARE);
    await months.validate({ ...OCTOBER, receivedOn: null });
    const writes = [
      money.count({ ...OCTOBER, box: 'tarification', counted: 1, reason: '' }),
      money.saveFreeCare({ ...CARE, id, amount: 1 }),
      money.saveFreeCare({ ...CARE, id, period: '2026-11' }),
      money.removeFreeCare({ facility: FACILITY, id }),
    ];
    const failures = await Promise.all(writes.map(failureOf));
    expect(failures.map(({ code }) => code)).toEqual(writes.map(() => 'month-validated'));
    await money.saveFreeCare({ ...CARE, id, paid: 90_000 });
    expect(await money.freeCare({ facility: FACILITY })).toMatchObject([{ left: 0 }]);
    await months.reopen({ ...OCTOBER, reason: 'erreur' });
    await money.removeFreeCare({ facility: FACILITY, id });
    expect(await money.freeCare({ facility: FACILITY })).toEqual([]);
  });
});

describe('the sheet of the month', () => {
  it('shows beside each amount what was voted for the year', async () => {
    const { money, months } = await openCentre();
    const salaries = { box: 'tarification', heading: 'salaires', direction: 'spending' } as const;
    const changes = [{ ...salaries, amount: 900_000 }];
    await money.vote({ facility: FACILITY, year: 2026, changes });
    const { rows } = await months.sheet({ ...OCTOBER, sheet: 'money' });
    const voted = rows.map(({ label, cells }) => [label, cells['budget']]);
    expect(voted).toContainEqual(['salaires', 900_000]);
    expect(voted).toContainEqual(['consultations', null]);
  });
});
