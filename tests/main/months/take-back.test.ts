import { describe, expect, it } from 'vitest';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const OCTOBER = { facility: 'TEST01', period: '2026-10' } as const;
const NOVEMBER = { facility: 'TEST01', period: '2026-11' } as const;
const STOCK = { ...NOVEMBER, sheet: 'stock' } as const;

async function openMonths() {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const { months, catalogues } = host.client;
  const type = (row: string, column: string, value: number | null, place = NOVEMBER) =>
    months.save({ ...place, sheet: 'stock', changes: [{ row, column, value }] });
  return { ...host, months, catalogues, type };
}

type Months = Awaited<ReturnType<typeof openMonths>>['months'];

async function stateOf(months: Months, sheet: 'stock' | 'staff' | 'services' | 'money') {
  const { rows, before } = await months.sheet({ ...NOVEMBER, sheet });
  return { rows, before };
}

function changeOf({ change }: { readonly change: string | null }): string {
  if (change === null) throw new Error('Nothing was changed');
  return change;
}

describe('what is done to a sheet as a whole', () => {
  it('is taken back as a whole: a copied list', async () => {
    const { client, months, type } = await openMonths();
    for (const row of ['zinc-20', 'sro', 'tdr']) {
      await client.months.save({
        ...OCTOBER,
        sheet: 'stock',
        changes: [{ row, column: 'closing', value: 40 }],
      });
    }
    const before = await stateOf(months, 'stock');
    const copied = await months.copyList(STOCK);
    const change = changeOf(copied);
    await type('zinc-20', 'used', 5);
    await type('zinc-20', 'used', null);
    await months.takeBack({ ...STOCK, change });
    expect(await stateOf(months, 'stock')).toEqual(before);
    expect(changeOf(await months.copyList(STOCK))).not.toBe(change);
  });

  it('is taken back: a line that nobody had, once what was typed in it is taken back too', async () => {
    const { months, catalogues, type } = await openMonths();
    const before = await stateOf(months, 'stock');
    const { row, sheet } = await months.addRow({ ...STOCK, name: 'Sirop local' });
    await type(row ?? '', 'used', 5);
    const entered = await failureOf(months.takeBack({ ...STOCK, change: changeOf(sheet) }));
    expect(entered.code).toBe('undo-too-late');
    await type(row ?? '', 'used', null);
    await months.takeBack({ ...STOCK, change: changeOf(sheet) });
    expect(await stateOf(months, 'stock')).toEqual(before);
    const products = await catalogues.entries({ facility: 'TEST01', catalogue: 'product' });
    expect(products.some(({ local }) => local)).toBe(false);
  });

  it.each([
    ['staff', { name: 'Chauffeur', payer: 'ASACO' }],
    ['services', { name: 'Causeries' }],
    ['money', { name: 'Ventes', box: 'tarification', direction: 'receipt' as const }],
  ] as const)('is taken back: a line of %s', async (sheet, line) => {
    const { months } = await openMonths();
    const before = await stateOf(months, sheet);
    const added = await months.addRow({ ...NOVEMBER, sheet, ...line });
    expect((await stateOf(months, sheet)).rows).toHaveLength(before.rows.length + 1);
    await months.takeBack({ ...NOVEMBER, sheet, change: changeOf(added.sheet) });
    expect(await stateOf(months, sheet)).toEqual(before);
  });

  it('is taken back: "non géré ici", and what was not changed has nothing to take back', async () => {
    const { months, type } = await openMonths();
    await type('sro', 'used', 4);
    const line = { ...STOCK, row: 'sro', managed: false };
    const before = await stateOf(months, 'stock');
    const change = changeOf(await months.manage(line));
    expect((await months.manage(line)).change).toBeNull();
    await months.takeBack({ ...STOCK, change });
    expect(await stateOf(months, 'stock')).toEqual(before);
    const again = await failureOf(months.takeBack({ ...STOCK, change }));
    expect(again.code).toBe('undo-too-late');
  });

  it('stays where the month is validated, and names nothing but what these calls changed', async () => {
    const { months, type } = await openMonths();
    await type('sro', 'used', 4);
    const change = changeOf(await months.manage({ ...STOCK, row: 'sro', managed: false }));
    for (const wrong of ['0-0', '1-1', 'x', '999-1000']) {
      const failure = await failureOf(months.takeBack({ ...STOCK, change: wrong }));
      expect(failure.code).toBe('undo-too-late');
    }
    await months.validate({ ...NOVEMBER, receivedOn: null });
    const locked = await failureOf(months.takeBack({ ...STOCK, change }));
    expect(locked.code).toBe('month-validated');
  });
});
