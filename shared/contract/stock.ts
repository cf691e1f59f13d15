import { z } from 'zod';
import { PAGE_TYPES } from '../domain/reports/page-type.ts';
import { REPORT_FORMATS } from '../domain/reports/report-format.ts';
import type { CountedPercent } from '../domain/statistics/percent.ts';
import { CONSUMPTION_METHODS } from '../domain/stock/consumption.ts';
import type { StockCard } from '../domain/stock/stock-card.ts';
import type { OrderForm } from '../domain/stock/stock-order.ts';
import type { StockStanding } from '../domain/stock/stock-standing.ts';
import { readCall, taskCall, writeCall } from './call.ts';
import {
  daySchema,
  facilityCodeSchema,
  languageSchema,
  monthSchema,
  nothingSchema,
  offeredFileSchema,
} from './primitives.ts';

const MOST_LINES = 2000;
const MOST_LOTS = 200;

const codeSchema = z.string().min(1).max(100);
const quantitySchema = z.number().nonnegative().max(1e9);
const monthOfSchema = z.object({ facility: facilityCodeSchema, period: monthSchema });
const methodSchema = z.enum(CONSUMPTION_METHODS);

/** The sheets of the stock that can be printed. */
export const STOCK_DOCUMENTS = ['stockOrder', 'countSheet', 'stockCard'] as const;
/** One of them. */
export type StockDocument = (typeof STOCK_DOCUMENTS)[number];

const overviewSchema = z.object({
  /** Null while the centre has counted nothing. */
  period: monthSchema.nullable(),
  /** The months that have lines, the newest first. */
  months: z.array(monthSchema),
  method: methodSchema,
  onDay: z.custom<CountedPercent>((value) => typeof value === 'object'),
  overPeriod: z.custom<CountedPercent>((value) => typeof value === 'object'),
  products: z.array(z.custom<StockStanding>((value) => typeof value === 'object')),
});

/** The stock of a centre at the end of a month, product by product. */
export type StockOverview = z.infer<typeof overviewSchema>;

const cardSchema = z.custom<StockCard>((value) => typeof value === 'object');
const orderSchema = z.custom<OrderForm>((value) => typeof value === 'object');

/** Stock beyond the grid of the month: where each product stands, its card, its lots, the order, the count. */
export const stockContract = {
  /** Every product at the end of a month; without a month, of the last one that has lines. */
  overview: readCall(
    z.object({ facility: facilityCodeSchema, period: monthSchema.nullable() }),
    overviewSchema,
  ),
  /** The card of one product: its months up to the period, its lots, its stock-outs. */
  card: readCall(monthOfSchema.extend({ product: codeSchema }), cardSchema),
  /** How the CMM of this centre is computed. */
  chooseMethod: writeCall(
    z.object({ facility: facilityCodeSchema, method: methodSchema }),
    nothingSchema,
    'coach',
  ),
  /** The stock-outs of a product, all of them; the days out of the months that they touch follow. */
  saveSpells: writeCall(
    z.object({
      facility: facilityCodeSchema,
      product: codeSchema,
      spells: z.array(z.object({ from: daySchema, to: daySchema.nullable() })).max(MOST_LOTS),
    }),
    nothingSchema,
  ),
  /** The lots on the shelf at the end of a month, all of them. */
  saveLots: writeCall(
    monthOfSchema.extend({
      product: codeSchema,
      lots: z
        .array(
          z.object({
            number: z.string().trim().max(60),
            expiry: monthSchema.nullable(),
            quantity: quantitySchema,
          }),
        )
        .max(MOST_LOTS),
    }),
    nothingSchema,
  ),
  /** The order of a month: what the figures propose, and what a person wrote instead. */
  order: readCall(monthOfSchema, orderSchema),
  /** Writes quantities of the order; null goes back to what is proposed. */
  saveOrder: writeCall(
    monthOfSchema.extend({
      lines: z
        .array(z.object({ product: codeSchema, quantity: quantitySchema.nullable() }))
        .max(MOST_LINES),
    }),
    orderSchema,
  ),
  /** Records the order as gone out today: its quantities are "on order" from then on. */
  sendOrder: writeCall(monthOfSchema, orderSchema),
  /** A sheet of the stock as a file; `product` for the card of one. */
  print: taskCall(
    monthOfSchema.extend({
      document: z.enum(STOCK_DOCUMENTS),
      product: codeSchema.nullable(),
      language: languageSchema,
      type: z.enum(PAGE_TYPES),
      format: z.enum(REPORT_FORMATS),
    }),
    offeredFileSchema,
    'reader',
  ),
};
