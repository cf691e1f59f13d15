import { describe, expect, it } from 'vitest';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const OCTOBER = { facility: 'TEST01', period: '2026-10' } as const;

async function openMonths() {
  const { client } = openHost();
  await client.session.create(FIRST_RUN);
  return client.months;
}

describe('a line added where one types', () => {
  it('is the product that is held under the name, however it is spelt', async () => {
    const months = await openMonths();
    const { row, alike, sheet } = await months.addRow({
      ...OCTOBER,
      sheet: 'stock',
      name: 'ZINC  20',
    });
    expect([row, alike]).toEqual(['zinc-20', null]);
    expect(sheet.rows.map(({ id, local }) => [id, local])).toEqual([['zinc-20', false]]);
  });

  it('is not added beside a product that looks alike until a person says it is another', async () => {
    const months = await openMonths();
    const wish = { ...OCTOBER, sheet: 'stock', name: 'Paracetamole 500' } as const;
    const asked = await months.addRow(wish);
    expect(asked.row).toBeNull();
    expect(asked.alike).toMatch(/paracétamol/i);
    expect(asked.sheet.rows).toEqual([]);
    const added = await months.addRow({ ...wish, asNew: true });
    expect(added.row).toBe('paracetamole-500');
    expect(added.sheet.rows).toMatchObject([
      { id: 'paracetamole-500', local: true, managed: true },
    ]);
  });

  it('stays in the months after: a service, a post with its payer, a heading of a box', async () => {
    const months = await openMonths();
    const lines = [
      [{ sheet: 'services', name: 'Causeries tenues' }, 'value', 'causeries_tenues'],
      [
        { sheet: 'staff', name: 'Hygiéniste scolaire', payer: 'Mairie' },
        'norm',
        'hygieniste-scolaire|Mairie',
      ],
      [
        { sheet: 'money', name: 'Vente de carnets', box: 'tarification', direction: 'receipt' },
        'amount',
        'tarification|receipt|Vente de carnets',
      ],
    ] as const;
    for (const [line, column, id] of lines) {
      const { sheet } = line;
      const { row } = await months.addRow({ ...OCTOBER, ...line, asNew: true });
      expect(row).toBe(id);
      const changes = [{ row: id, column, value: 3 }];
      const { rows } = await months.save({ ...OCTOBER, sheet, changes });
      expect(rows.find((each) => each.id === id)?.cells[column]).toBe(3);
      const november = { facility: 'TEST01', period: '2026-11', sheet } as const;
      const after = await months[sheet === 'staff' ? 'copyList' : 'sheet'](november);
      expect(after.rows.map((each) => each.id)).toContain(id);
    }
  });

  it('of a cash box stands before it has an amount, and may be set aside', async () => {
    const months = await openMonths();
    const box = { box: 'tarification', direction: 'spending' } as const;
    const { row } = await months.addRow({ ...OCTOBER, ...box, sheet: 'money', name: 'Carburant' });
    const again = await months.addRow({ ...OCTOBER, ...box, sheet: 'money', name: 'carburants' });
    expect(again).toMatchObject({ row: null, alike: 'Carburant' });
    const { rows } = await months.manage({
      ...OCTOBER,
      sheet: 'money',
      row: row ?? '',
      managed: false,
    });
    expect(rows).toMatchObject([{ id: row, managed: false, cells: { amount: null } }]);
  });

  it('is refused without a name or a cash box, and says why', async () => {
    const months = await openMonths();
    const nameless = months.addRow({ ...OCTOBER, sheet: 'stock', name: '« – »' });
    expect((await failureOf(nameless)).code).toBe('name-without-letters');
    const heading = { sheet: 'money', name: 'Carburant', direction: 'spending' } as const;
    const nowhere = months.addRow({ ...OCTOBER, ...heading, box: 'coffre' });
    expect((await failureOf(nowhere)).code).toBe('unknown-row');
  });
});
