import { describe, expect, it } from 'vitest';
import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const OCTOBER = { facility: 'TEST01', period: '2026-10' } as const;
const NOVEMBER = { facility: 'TEST01', period: '2026-11' } as const;

async function openMonths() {
  const { client } = openHost();
  await client.session.create(FIRST_RUN);
  return client.months;
}

type Months = Awaited<ReturnType<typeof openMonths>>;

async function cellsOf(
  months: Months,
  place: { readonly facility: string; readonly period: `${number}-${number}` },
  sheet: SheetName,
  row: string,
) {
  const { rows } = await months.sheet({ ...place, sheet });
  return rows.find(({ id }) => id === row)?.cells;
}

describe('the sheet of services', () => {
  it('has every service of the catalogue, and keeps what is typed apart from what is not', async () => {
    const months = await openMonths();
    const before = await months.sheet({ ...OCTOBER, sheet: 'services' });
    expect(before.rows.length).toBeGreaterThan(25);
    expect(before.rows.every(({ cells }) => cells['value'] === null)).toBe(true);
    await months.save({
      ...OCTOBER,
      sheet: 'services',
      changes: [
        { row: 'cpn1', column: 'value', value: 40 },
        { row: 'deces_maternels', column: 'value', value: 0 },
      ],
    });
    expect(await cellsOf(months, OCTOBER, 'services', 'cpn1')).toMatchObject({ value: 40 });
    expect(await cellsOf(months, OCTOBER, 'services', 'deces_maternels')).toMatchObject({
      value: 0,
    });
    expect(await cellsOf(months, OCTOBER, 'services', 'cpn4')).toMatchObject({ value: null });
    expect(await cellsOf(months, NOVEMBER, 'services', 'cpn1')).toEqual({
      value: null,
      before: 40,
      usual: 40,
    });
  });

  it('asks about a rule that does not hold, and keeps the reason given', async () => {
    const months = await openMonths();
    const { warnings } = await months.save({
      ...OCTOBER,
      sheet: 'services',
      changes: [
        { row: 'palu_testes', column: 'value', value: 12 },
        { row: 'palu_confirmes', column: 'value', value: 15 },
      ],
    });
    expect(warnings).toMatchObject([
      {
        row: 'palu_confirmes',
        code: 'coherence.confirmed-above-tested',
        facts: { found: 15, expected: 12 },
        reason: null,
      },
      { row: 'palu_confirmes', code: 'rate-above-100' },
    ]);
    const { row = '', code = '' } = warnings[0] ?? {};
    await months.explain({
      ...OCTOBER,
      sheet: 'services',
      row,
      code,
      reason: 'Trois d\u2019avant',
    });
    const explained = await months.sheet({ ...OCTOBER, sheet: 'services' });
    expect(explained.warnings.map(({ reason }) => reason)).toEqual(['Trois d\u2019avant', null]);
    expect(await months.warnings(OCTOBER)).toMatchObject({
      count: { services: 1, stock: 0 },
      first: [{ row: 'palu_confirmes', code: 'rate-above-100' }],
    });
  });
});

describe('the sheet of stock', () => {
  async function typeOctober(months: Months): Promise<void> {
    await months.save({
      ...OCTOBER,
      sheet: 'stock',
      changes: [
        { row: 'zinc-20', column: 'opening', value: 100 },
        { row: 'zinc-20', column: 'received', value: 50 },
        { row: 'zinc-20', column: 'used', value: 60 },
        { row: 'zinc-20', column: 'lost', value: 0 },
        { row: 'zinc-20', column: 'adjusted', value: 0 },
      ],
    });
  }

  it('closes the book when every movement is known, and opens the next month with it', async () => {
    const months = await openMonths();
    await typeOctober(months);
    expect(await cellsOf(months, OCTOBER, 'stock', 'zinc-20')).toMatchObject({ closing: 90 });
    expect((await months.sheet({ ...NOVEMBER, sheet: 'stock' })).before).toBe('2026-10');
    await months.copyList({ ...NOVEMBER, sheet: 'stock' });
    expect(await cellsOf(months, NOVEMBER, 'stock', 'zinc-20')).toMatchObject({
      opening: 90,
      used: null,
      closing: null,
    });
  });

  it('never puts the count in the place of the book, and asks about the difference', async () => {
    const months = await openMonths();
    await typeOctober(months);
    const { warnings } = await months.save({
      ...OCTOBER,
      sheet: 'stock',
      changes: [{ row: 'zinc-20', column: 'counted', value: 87 }],
    });
    expect(await cellsOf(months, OCTOBER, 'stock', 'zinc-20')).toMatchObject({
      closing: 90,
      counted: 87,
      variance: -3,
    });
    expect(warnings).toMatchObject([{ code: 'count-differs', facts: { variance: -3 } }]);
  });

  it('leaves a closing that somebody wrote otherwise, and asks about it', async () => {
    const months = await openMonths();
    await typeOctober(months);
    await months.save({
      ...OCTOBER,
      sheet: 'stock',
      changes: [{ row: 'zinc-20', column: 'closing', value: 80 }],
    });
    const { warnings } = await months.save({
      ...OCTOBER,
      sheet: 'stock',
      changes: [{ row: 'zinc-20', column: 'used', value: 65 }],
    });
    expect(await cellsOf(months, OCTOBER, 'stock', 'zinc-20')).toMatchObject({ closing: 80 });
    expect(warnings).toMatchObject([{ code: 'closing-differs', facts: { variance: -5 } }]);
  });

  it('tells three things apart: not kept here, nothing left, nothing written', async () => {
    const months = await openMonths();
    await typeOctober(months);
    await months.manage({ ...OCTOBER, sheet: 'stock', row: 'sro', managed: false });
    await months.save({
      ...OCTOBER,
      sheet: 'stock',
      changes: [{ row: 'tdr', column: 'closing', value: 0 }],
    });
    const statuses = await Promise.all(
      ['sro', 'tdr', 'zinc-20'].map(async (row) => {
        const cells = await cellsOf(months, OCTOBER, 'stock', row);
        return cells?.['status'];
      }),
    );
    expect(statuses).toEqual(['unmanaged', 'out', 'ok']);
    const november = await cellsOf(months, NOVEMBER, 'stock', 'zinc-20');
    expect(november).toMatchObject({ status: 'missing' });
  });
});

describe('the sheets of staff and money', () => {
  it('count posts by cadre and payer', async () => {
    const months = await openMonths();
    await months.save({
      ...OCTOBER,
      sheet: 'staff',
      changes: [
        { row: 'sage-femme|ASACO', column: 'norm', value: 2 },
        { row: 'sage-femme|ASACO', column: 'filled', value: 1 },
      ],
    });
    expect(await cellsOf(months, OCTOBER, 'staff', 'sage-femme|ASACO')).toEqual({
      norm: 2,
      filled: 1,
      present: null,
      vacant: 1,
      absent: null,
    });
  });

  it('keep a heading of a box as a line, and take it away when it is emptied', async () => {
    const months = await openMonths();
    const { rows: catalogue } = await months.sheet({ ...OCTOBER, sheet: 'money' });
    expect(catalogue).toEqual([]);
    const row = 'tarification|receipt|consultations';
    await months.save({
      ...OCTOBER,
      sheet: 'money',
      changes: [{ row, column: 'amount', value: 250_000 }],
    });
    expect(await cellsOf(months, OCTOBER, 'money', row)).toMatchObject({
      amount: 250_000,
      yearToDate: 250_000,
    });
    await months.save({
      ...OCTOBER,
      sheet: 'money',
      changes: [{ row, column: 'amount', value: null }],
    });
    expect(await cellsOf(months, OCTOBER, 'money', row)).toBeUndefined();
  });
});

describe('a cell', () => {
  it('shows its year and who changed it', async () => {
    const months = await openMonths();
    const cell = { row: 'cpn1', column: 'value' } as const;
    for (const value of [40, 44]) {
      await months.save({ ...OCTOBER, sheet: 'services', changes: [{ ...cell, value }] });
    }
    await months.save({ ...NOVEMBER, sheet: 'services', changes: [{ ...cell, value: 30 }] });
    await months.note({
      ...OCTOBER,
      ...cell,
      sheet: 'services',
      note: 'Deux jours de fête',
      flagged: true,
    });
    const history = await months.history({ ...OCTOBER, ...cell, sheet: 'services' });
    expect(history.values.at(-1)).toEqual({ period: '2026-10', value: 44 });
    expect(history).toMatchObject({
      minimum: 44,
      maximum: 44,
      note: 'Deux jours de fête',
      flagged: true,
    });
    expect(history.changes.map(({ user, before, after }) => [user, before, after])).toEqual([
      ['Awa', 40, 44],
      ['Awa', null, 40],
    ]);
  });

  it.each([
    ['services', 'cpn1', 'before', 3],
    ['services', 'cpn1', 'value', -3],
    ['services', 'cpn1', 'value', 2.5],
    ['services', 'cpn1', 'value', 'trois'],
    ['stock', 'zinc-20', 'expiry', '2026-13'],
    ['stock', 'zinc-20', 'nothing', 1],
  ] as const)('takes no value of another kind: %s %s %s %s', async (sheet, row, column, value) => {
    const months = await openMonths();
    const call = months.save({ ...OCTOBER, sheet, changes: [{ row, column, value }] });
    expect((await failureOf(call)).code).toBe('cell-refused');
  });

  it('of a line that does not exist changes nothing, nor do the cells beside it', async () => {
    const months = await openMonths();
    const call = months.save({
      ...OCTOBER,
      sheet: 'services',
      changes: [
        { row: 'cpn1', column: 'value', value: 1 },
        { row: 'licornes', column: 'value', value: 1 },
      ],
    });
    expect((await failureOf(call)).code).toBe('unknown-row');
    expect(await cellsOf(months, OCTOBER, 'services', 'cpn1')).toMatchObject({ value: null });
  });
});

describe('a validated month', () => {
  it('does not change until it is opened again, with a reason', async () => {
    const months = await openMonths();
    const change = {
      ...OCTOBER,
      sheet: 'services' as const,
      changes: [{ row: 'cpn1', column: 'value', value: 40 }],
    };
    await months.save(change);
    await months.validate({ ...OCTOBER, receivedOn: '2026-11-04' });
    expect((await failureOf(months.save(change))).code).toBe('month-validated');
    expect(await months.list({ facility: 'TEST01' })).toEqual([
      { period: '2026-10', state: 'validated' },
    ]);
    await months.reopen({ ...OCTOBER, reason: 'Le registre a été relu' });
    await months.save(change);
  });
});
