import { z } from 'zod';

const name = z.string().min(1).max(200);
const facility = z.string().max(100);
const number = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const rangeSchema = z
  .object({ device: name, facility, first: number, last: number })
  .refine(({ first, last }) => first <= last);

/** The events of one stream of the journal from one number to another, none left out. */
export type Range = z.infer<typeof rangeSchema>;

/** What every package says, of whatever version. */
export const anyManifestSchema = z.object({
  format: z.string().regex(/^keneya-package\/\d{1,4}$/),
  from: name,
  to: name,
});

/** What a package of this version says of itself; the sender's signature is over it, and it names the payload's hash. */
export const manifestSchema = z.object({
  format: z.literal('keneya-package/1'),
  id: name,
  kind: z.enum(['journal', 'receipt']),
  /** The device that made it, and the one that it is for. */
  from: name,
  to: name,
  /** The one centre that it was cut to; `''` for all that the sender holds. */
  facility,
  ranges: z.array(rangeSchema).max(20_000),
  /** The step of the schema that its events were written under. */
  schema: z.number().int().min(0).max(1_000_000),
  part: z.number().int().min(1).max(10_000),
  parts: z.number().int().min(1).max(10_000),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  lines: z.number().int().min(0),
  /** Milliseconds since 1970 by the sender's clock. */
  madeAt: z.number().int().min(0).max(8.64e15),
});

/** See {@link manifestSchema}. */
export type Manifest = z.infer<typeof manifestSchema>;
