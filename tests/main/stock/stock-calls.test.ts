import { describe, expect, it } from 'vitest';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const FACILITY = { facility: 'TEST01' } as const;
const SEPTEMBER = { ...FACILITY, period: '2026-09' } as const;
const OCTOBER = { ...FACILITY, period: '2026-10' } as const;
const ZINC = { product: 'zinc-20' } as const;

async function openStock() {
  const { client } = openHost();
  await client.session.create(FIRST_RUN);
  return client;
}

type Client = Awaited<ReturnType<typeof openStock>>;

async function write(
  client: Client,
  place: typeof SEPTEMBER | typeof OCTOBER,
  cells: Readonly<Record<string, number | string>>,
): Promise<void> {
  const changes = Object.entries(cells).map(([column, value]) => ({
    row: 'zinc-20',
    column,
    value,
  }));
  await client.months.save({ ...place, sheet: 'stock', changes });
}

const WHOLE = { opening: 300, received: 0, used: 200, lost: 0, adjusted: 0 };

describe('the stock of a centre', () => {
  it('is empty while nothing was counted, and then speaks of the last month', async () => {
    const client = await openStock();
    expect(await client.stock.overview({ ...FACILITY, period: null })).toMatchObject({
      period: null,
      products: [],
    });
    await write(client, OCTOBER, WHOLE);
    const { period, products } = await client.stock.overview({ ...FACILITY, period: null });
    expect(period).toBe('2026-10');
    expect(products).toMatchObject([
      { product: 'zinc-20', status: 'low', closing: 100, monthlyUse: 200, nextOut: '2026-11-16' },
    ]);
  });

  it('is computed as the centre chose, in the sheet and in the figures as well', async () => {
    const client = await openStock();
    await write(client, OCTOBER, { ...WHOLE, stockoutDays: 10 });
    const uses = async () => {
      const { products, method } = await client.stock.overview({ ...FACILITY, period: null });
      const { rows } = await client.months.sheet({ ...OCTOBER, sheet: 'stock' });
      const { figures } = await client.indicators.figures({ ...OCTOBER });
      const figure = figures.find(({ code }) => code === 'stock.cmm');
      const sheet = rows.find(({ id }) => id === 'zinc-20')?.cells['cmm'];
      expect(sheet).toBe(figure?.value);
      expect(figure?.method).toBe(method);
      return products[0]?.monthlyUse;
    };
    expect(await uses()).toBeCloseTo(200 / (1 - 10 / 30.5), 9);
    await client.stock.chooseMethod({ ...FACILITY, method: 'in-stock days' });
    expect(await uses()).toBeCloseTo((200 / 21) * 30.5, 9);
    await client.stock.chooseMethod({ ...FACILITY, method: 'openlmis' });
    expect(await uses()).toBe(300);
  });
});

describe('the stock-outs of a product', () => {
  it('give the months that they touch their days, each day once', async () => {
    const client = await openStock();
    await write(client, SEPTEMBER, WHOLE);
    await write(client, OCTOBER, { used: 50 });
    await client.stock.saveSpells({
      ...FACILITY,
      ...ZINC,
      spells: [
        { from: '2026-09-29', to: '2026-10-03' },
        { from: '2026-10-02', to: '2026-10-05' },
      ],
    });
    const { months, spells } = await client.stock.card({ ...OCTOBER, ...ZINC });
    expect(months.map(({ stockoutDays }) => stockoutDays)).toEqual([2, 5]);
    expect(spells).toHaveLength(2);
    await client.stock.saveSpells({ ...FACILITY, ...ZINC, spells: [] });
    const after = await client.stock.card({ ...OCTOBER, ...ZINC });
    expect(after.months.map(({ stockoutDays }) => stockoutDays)).toEqual([0, 0]);
  });

  it('that last count in a month written later, until somebody writes its days', async () => {
    const client = await openStock();
    await write(client, SEPTEMBER, WHOLE);
    const spells = [{ from: '2026-09-21', to: null }] as const;
    await client.stock.saveSpells({ ...FACILITY, ...ZINC, spells: [...spells] });
    await write(client, OCTOBER, { used: 0 });
    const days = async () =>
      (await client.stock.card({ ...OCTOBER, ...ZINC })).months.map((month) => month.stockoutDays);
    expect(await days()).toEqual([10, 31]);
    await write(client, OCTOBER, { stockoutDays: 4 });
    expect(await days()).toEqual([10, 4]);
  });

  it('change nothing in a month that is locked, nor beside it', async () => {
    const client = await openStock();
    await write(client, SEPTEMBER, WHOLE);
    await client.months.validate({ ...SEPTEMBER, receivedOn: null });
    const spells = [{ from: '2026-09-21' as const, to: null }];
    const refused = client.stock.saveSpells({ ...FACILITY, ...ZINC, spells });
    expect(await failureOf(refused)).toMatchObject({ code: 'month-validated' });
    expect(await client.stock.card({ ...SEPTEMBER, ...ZINC })).toMatchObject({ spells: [] });
  });
});

describe('the lots of a month', () => {
  const LOTS = [
    { number: 'B', expiry: '2027-05' as const, quantity: 60 },
    { number: 'A', expiry: '2026-09' as const, quantity: 40 },
  ];

  it('are given in the order of their expiry, and one that is past is not usable', async () => {
    const client = await openStock();
    await write(client, OCTOBER, WHOLE);
    await client.stock.saveLots({ ...OCTOBER, ...ZINC, lots: LOTS });
    const card = await client.stock.card({ ...OCTOBER, ...ZINC });
    expect(card.lots.map(({ lot, expired }) => [lot.number, expired])).toEqual([
      ['A', true],
      ['B', false],
    ]);
    expect(card.standing).toMatchObject({ closing: 100, usable: 60, expired: 40 });
  });

  it('are replaced as a whole, and two lines of one lot are one', async () => {
    const client = await openStock();
    await write(client, OCTOBER, WHOLE);
    await client.stock.saveLots({ ...OCTOBER, ...ZINC, lots: LOTS });
    const [near] = LOTS;
    if (!near) throw new Error('There are lots');
    await client.stock.saveLots({ ...OCTOBER, ...ZINC, lots: [near, near] });
    const { noted } = await client.stock.card({ ...OCTOBER, ...ZINC });
    expect(noted).toEqual([{ ...near, quantity: 120 }]);
  });

  it('that do not come to the closing are asked about in the month', async () => {
    const client = await openStock();
    await write(client, OCTOBER, WHOLE);
    await client.stock.saveLots({
      ...OCTOBER,
      ...ZINC,
      lots: LOTS.map((lot) => ({ ...lot, quantity: 45 })),
    });
    const { first } = await client.months.warnings(OCTOBER);
    expect(first).toContainEqual(
      expect.objectContaining({ code: 'lots-differ', row: 'zinc-20', facts: { variance: -10 } }),
    );
  });
});

describe('the order', () => {
  it('keeps what a person wrote, and is on order once it went out', async () => {
    const client = await openStock();
    await write(client, OCTOBER, { ...WHOLE, ordered: 20 });
    expect((await client.stock.order(OCTOBER)).lines).toMatchObject([
      { onOrder: 20, proposed: 480, written: null },
    ]);
    await client.stock.saveOrder({ ...OCTOBER, lines: [{ ...ZINC, quantity: 450 }] });
    const sent = await client.stock.sendOrder(OCTOBER);
    expect(sent.orderedOn).not.toBeNull();
    expect(sent.lines).toMatchObject([{ onOrder: 20, proposed: 480, written: 450 }]);
    const { rows } = await client.months.sheet({ ...OCTOBER, sheet: 'stock' });
    expect(rows.find(({ id }) => id === 'zinc-20')?.cells).toMatchObject({
      ordered: 470,
      order: 30,
    });
  });

  it('that is corrected after it went out changes what is awaited by as much', async () => {
    const client = await openStock();
    await write(client, OCTOBER, WHOLE);
    await client.stock.sendOrder(OCTOBER);
    await client.stock.sendOrder(OCTOBER);
    const awaited = async () =>
      (await client.stock.overview({ ...FACILITY, period: null })).products[0]?.onOrder;
    expect(await awaited()).toBe(500);
    await client.stock.saveOrder({ ...OCTOBER, lines: [{ ...ZINC, quantity: 120 }] });
    expect(await awaited()).toBe(120);
    await client.stock.saveOrder({ ...OCTOBER, lines: [{ ...ZINC, quantity: null }] });
    expect(await awaited()).toBe(0);
  });

  it('goes back to what is computed when the quantity is taken away', async () => {
    const client = await openStock();
    await write(client, OCTOBER, WHOLE);
    await client.stock.saveOrder({ ...OCTOBER, lines: [{ ...ZINC, quantity: 7 }] });
    const form = await client.stock.saveOrder({ ...OCTOBER, lines: [{ ...ZINC, quantity: null }] });
    expect(form.lines).toMatchObject([{ written: null, proposed: 500 }]);
  });

  it('takes a product in that was left out, also after it went out', async () => {
    const client = await openStock();
    await write(client, OCTOBER, WHOLE);
    await client.months.manage({ ...OCTOBER, sheet: 'stock', row: 'sro', managed: true });
    await client.stock.sendOrder(OCTOBER);
    await client.stock.saveOrder({ ...OCTOBER, lines: [{ product: 'sro', quantity: 40 }] });
    const { products } = await client.stock.overview({ ...OCTOBER });
    expect(products.find(({ product }) => product === 'sro')).toMatchObject({
      status: 'missing',
      onOrder: 40,
    });
  });

  it('of a locked month can be prepared, and is not noted until the month is opened', async () => {
    const client = await openStock();
    await write(client, OCTOBER, WHOLE);
    await client.months.validate({ ...OCTOBER, receivedOn: null });
    const form = await client.stock.saveOrder({ ...OCTOBER, lines: [{ ...ZINC, quantity: 90 }] });
    expect(form.lines).toMatchObject([{ written: 90 }]);
    expect(await failureOf(client.stock.sendOrder(OCTOBER))).toMatchObject({
      code: 'month-validated',
    });
    expect(await client.stock.order(OCTOBER)).toEqual(form);
  });

  it('of a product that nobody knows is refused', async () => {
    const client = await openStock();
    const lines = [{ product: 'lune', quantity: 1 }];
    expect(await failureOf(client.stock.saveOrder({ ...OCTOBER, lines }))).toMatchObject({
      code: 'unknown-row',
    });
  });
});
