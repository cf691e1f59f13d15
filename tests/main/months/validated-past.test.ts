import { describe, expect, it } from 'vitest';
import { FIRST_RUN, openHost } from '../app/call-host.ts';

const OCTOBER = { facility: 'TEST01', period: '2026-10' } as const;
const NOVEMBER = { facility: 'TEST01', period: '2026-11' } as const;

type Place = typeof OCTOBER | typeof NOVEMBER;

async function openCentre() {
  const { client } = openHost();
  await client.session.create(FIRST_RUN);
  const { months, catalogues, indicators } = client;
  const write = (place: Place, row: string, value: number) =>
    months.save({ ...place, sheet: 'stock', changes: [{ row, column: 'closing', value }] });
  await write(OCTOBER, 'zinc-20', 0);
  await write(OCTOBER, 'sro', 50);
  const report = { row: 'cpn1', column: 'value', value: 40 };
  await months.save({ ...OCTOBER, sheet: 'services', changes: [report] });
  const figuresOf = async (place: Place) => {
    const { figures } = await indicators.figures(place);
    return figures.filter(({ code }) => code !== 'quality.promptness');
  };
  const sheetOf = async (place: Place, sheet: 'stock' | 'services') =>
    (await months.sheet({ ...place, sheet })).rows.map(({ id, managed }) => [id, managed]);
  const manage = (sheet: 'stock' | 'services', row: string, managed: boolean) =>
    months.manage({ ...NOVEMBER, sheet, row, managed });
  return { months, catalogues, figuresOf, sheetOf, manage };
}

describe('what a centre no longer keeps', () => {
  it('is so from then on, and not in the months validated before', async () => {
    const { months, figuresOf, sheetOf, manage } = await openCentre();
    const before = await figuresOf(OCTOBER);
    const lines = [await sheetOf(OCTOBER, 'stock'), await sheetOf(OCTOBER, 'services')];
    await months.validate({ ...OCTOBER, receivedOn: null });
    await manage('stock', 'zinc-20', false);
    await manage('services', 'cpn1', false);
    await manage('stock', 'sro', false);
    await manage('stock', 'sro', true);
    expect(await figuresOf(OCTOBER)).toEqual(before);
    expect([await sheetOf(OCTOBER, 'stock'), await sheetOf(OCTOBER, 'services')]).toEqual(lines);
    expect(await sheetOf(NOVEMBER, 'stock')).toContainEqual(['zinc-20', false]);
    expect(await sheetOf(NOVEMBER, 'services')).toContainEqual(['cpn1', false]);
  });

  it('is said again of a month that is opened again', async () => {
    const { months, sheetOf, manage } = await openCentre();
    await months.validate({ ...OCTOBER, receivedOn: null });
    await manage('stock', 'zinc-20', false);
    await months.reopen({ ...OCTOBER, reason: 'Erreur' });
    expect(await sheetOf(OCTOBER, 'stock')).toContainEqual(['zinc-20', false]);
    await months.validate({ ...OCTOBER, receivedOn: null });
    await manage('stock', 'zinc-20', true);
    expect(await sheetOf(OCTOBER, 'stock')).toContainEqual(['zinc-20', false]);
    expect(await sheetOf(NOVEMBER, 'stock')).toContainEqual(['zinc-20', true]);
  });

  it('and what it takes up later is not missing in a month validated before', async () => {
    const { months, figuresOf, manage } = await openCentre();
    const before = await figuresOf(OCTOBER);
    await months.validate({ ...OCTOBER, receivedOn: null });
    await manage('stock', 'tdr', true);
    await manage('services', 'cpn4', true);
    expect(await figuresOf(OCTOBER)).toEqual(before);
    const missing = await figuresOf(NOVEMBER);
    expect(missing).toContainEqual(expect.objectContaining({ item: 'TDR', value: 'missing' }));
  });

  it('is no longer expected once it is retired and nothing is left of it', async () => {
    const { months, catalogues, figuresOf, sheetOf } = await openCentre();
    await months.validate({ ...OCTOBER, receivedOn: null });
    const before = await figuresOf(OCTOBER);
    for (const id of ['zinc-20', 'sro']) {
      await catalogues.retire({ facility: 'TEST01', catalogue: 'product', id, retired: true });
    }
    expect(await figuresOf(OCTOBER)).toEqual(before);
    // Fifty units of the second are still on the shelf.
    expect(await sheetOf(NOVEMBER, 'stock')).toEqual([['sro', true]]);
    const items = (await figuresOf(NOVEMBER)).map(({ item }) => item);
    expect(items).not.toContain('Zinc 20');
  });
});
