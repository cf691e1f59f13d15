import { z } from 'zod';
import { isSynchronisedTable } from '../../../db/synchronised-tables.ts';

const name = z.string().min(1).max(200);
const facility = z.string().max(100);
const number = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const valueSchema = z.strictObject({
  value: z.union([z.string(), z.number(), z.null()]),
  event: name,
  device: name,
  user: z.string().max(200),
  clock_ms: number,
});

/** What headquarters answer, line by line; `held` is also what a device says of the streams of others. */
export const receiptLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('held'),
    device: name,
    facility,
    last: number,
    /** The id of the last event; `null` where none is held. */
    event: name.nullable(),
  }),
  z.strictObject({
    kind: z.literal('missing'),
    device: name,
    facility,
    first: number,
    last: number,
  }),
  z.strictObject({
    kind: z.literal('missing-blob'),
    facility,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({
    kind: z.literal('conflict'),
    table: z.string().refine(isSynchronisedTable),
    row: z.string().min(1).max(2000),
    field: name,
    facility,
    earlier: valueSchema,
    later: valueSchema,
  }),
]);

/**
 * A line of a receipt: up to where a stream is held, numbers or bytes that never came, or a field of
 * which two things are said.
 */
export type ReceiptLine = z.infer<typeof receiptLineSchema>;
