import { describe, expect, it } from 'vitest';
import { paintFormat } from '../../../main/features/reports/paint-format.ts';
import { productMonths } from '../../../shared/domain/indicators/stock-figures.ts';
import { buildCardDocument } from '../../../shared/domain/reports/card-document.ts';
import { buildCountSheet } from '../../../shared/domain/reports/count-sheet.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { buildOrderDocument } from '../../../shared/domain/reports/order-document.ts';
import { BARE_SHELF } from '../../../shared/domain/stock/shelf.ts';
import { buildStockCard } from '../../../shared/domain/stock/stock-card.ts';
import { stockEntry, stockProduct } from '../../domain/stock/stock-entries.ts';
import { compactText, printedTexts } from '../reports/printed-pages.ts';
import { largeOrder, productName, sheetContext } from './stock-papers.ts';

const PAGE = { left: 18, right: 192, bottom: 279 } as const;

async function print(document: ReportDocument) {
  const bytes = await paintFormat(document, { format: 'pdf', type: 'normal' });
  return printedTexts(Buffer.from(bytes));
}

async function writeText(document: ReportDocument): Promise<string> {
  const bytes = await paintFormat(document, { format: 'txt', type: 'normal' });
  // Dates and figures hold together; here they are read.
  return Buffer.from(bytes).toString('utf8').replaceAll('\u00a0', ' ');
}

const COUNTED = Array.from({ length: 400 }, (_, index) => ({
  name: productName(index),
  unit: 'cp',
  lots: index === 0 ? [{ number: 'L1', expiry: '2027-03' as const, quantity: 9 }] : [],
}));

describe('the count sheet', () => {
  it('prints blank: each product once, no figure of the book, two counts and places to sign', async () => {
    const texts = await print(buildCountSheet(COUNTED.slice(0, 40), '2026-10', sheetContext()));
    const words = compactText(texts);
    for (const { name } of COUNTED.slice(0, 40))
      expect(words).toContain(name.slice(0, 11).replace(' ', ''));
    expect(words).toContain('1ercomptage');
    expect(words).toContain('Deuxièmecomptage');
    const figures = texts.filter(({ text }) => /^[\d\u202f]+$/.test(text));
    expect(figures).toEqual([]);
  });

  it('holds four hundred products, with the heads on every page and nothing over the edge', async () => {
    const texts = await print(buildCountSheet(COUNTED, '2026-10', sheetContext()));
    const pages = Math.max(...texts.map(({ page }) => page));
    expect(pages).toBeGreaterThan(14);
    const heads = texts.filter(({ text }) => text === 'Remarque');
    expect(heads.length).toBeGreaterThanOrEqual(pages - 1);
    for (const { x, width, baseline, text } of texts) {
      expect(x + width, text).toBeLessThanOrEqual(PAGE.right + 0.5);
      expect(x, text).toBeGreaterThanOrEqual(PAGE.left - 0.5);
      expect(baseline, text).toBeLessThan(297);
    }
  });

  it('leaves rows of nine millimetres to write in', async () => {
    const texts = await print(buildCountSheet(COUNTED.slice(0, 12), '2026-10', sheetContext()));
    const rows = texts.filter(({ text }) => text === 'cp').map(({ baseline }) => baseline);
    const steps = rows.slice(1).map((baseline, index) => baseline - (rows[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(8.99);
  });
});

describe('the order form', () => {
  it('asks for what is needed, and leaves out what is not', async () => {
    const form = largeOrder(3);
    const lines = form.lines.map((line, index) => (index === 1 ? { ...line, written: 0 } : line));
    const text = await writeText(buildOrderDocument({ ...form, lines }, sheetContext()));
    expect(text).toContain(`${productName(0)}\tcp\trupture\t0\t100\t0\t300\t`);
    expect(text).not.toContain(productName(1));
    expect(text).toContain('Stock fin octobre 2026 · en préparation');
  });

  it('says the day on which it went out, and the method by its name', async () => {
    const form = { ...largeOrder(1), orderedOn: '2026-11-03', method: 'in-stock days' } as const;
    const text = await writeText(buildOrderDocument(form, sheetContext()));
    expect(text).toContain('commandé le 3 novembre 2026');
    expect(text).toContain('quantité utilisée ÷ jours en stock × 30,5');
  });

  it('says that there is nothing to order', async () => {
    const text = await writeText(buildOrderDocument(largeOrder(0), sheetContext()));
    expect(text).toContain('Rien à commander');
  });

  it.each(['fr', 'en', 'bm'] as const)(
    'is a whole paper and a workbook in %s',
    async (language) => {
      const document = buildOrderDocument(largeOrder(60), sheetContext(language));
      const texts = await print(document);
      expect(texts.filter(({ text }) => /^300$/.test(text))).toHaveLength(60);
      const xlsx = await paintFormat(document, { format: 'xlsx', type: 'normal' });
      expect(Buffer.from(xlsx.slice(0, 2)).toString()).toBe('PK');
    },
  );
});

describe('the card of a product', () => {
  const entries = (['2026-08', '2026-09', '2026-10'] as const).map((period) =>
    stockEntry(period, { used: 10, closing: 30, stockoutDays: period === '2026-09' ? 4 : 0 }),
  );
  const [month] = productMonths([stockProduct()], entries, '2026-10', 'msh', BARE_SHELF);
  if (!month) throw new Error('The product has a month');
  const card = buildStockCard({
    month,
    entries,
    counts: new Map(),
    reasons: [{ period: '2026-09', code: 'lost-reason', reason: "Boîte d'eau renversée" }],
    noted: [],
    before: [],
    spells: [{ from: '2026-09-03', to: '2026-09-06' }],
  });

  it('prints its months, its stock-outs by their days and what was explained', async () => {
    const text = await writeText(buildCardDocument(card, sheetContext()));
    expect(text).toContain('sept. 2026\t0\t0\t10\t0\t0\t30\t—\t—\t4');
    expect(text).toContain('du 3 septembre 2026 au 6 septembre 2026');
    expect(text).toContain('septembre 2026 : Boîte d’eau renversée');
    expect(text).toContain('Une croix marque un mois avec rupture.');
  });

  it('keeps a month with a stock-out out of the median of what is used', () => {
    const document = buildCardDocument(card, sheetContext());
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    const [used] = charts.map(({ picture }) => picture);
    expect(used?.kind === 'run' && used.chart.points[1]?.flags).toContain('excluded');
  });
});
