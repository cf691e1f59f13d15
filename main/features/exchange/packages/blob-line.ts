import { z } from 'zod';

/** The most of a picture or file that one line carries; what is larger goes in pieces of this size. */
export const CHUNK_BYTES: number = 1024 * 1024;

/** More than any file that a workspace takes. */
const MOST_BYTES = 64 * CHUNK_BYTES;

const base64 = z
  .string()
  .max(2 * CHUNK_BYTES)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** Some bytes of a picture or file, by the SHA-256 of all of it, with the place where they begin. */
export const chunkSchema = z
  .strictObject({
    kind: z.literal('blob'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number().int().min(1).max(MOST_BYTES),
    at: z.number().int().min(0).multipleOf(CHUNK_BYTES),
    bytes: base64,
  })
  .refine(({ size, at, bytes }) => {
    const length = Math.min(CHUNK_BYTES, size - at);
    return length > 0 && Buffer.byteLength(bytes, 'base64') === length;
  });

/** See {@link chunkSchema}. */
export type ChunkLine = z.infer<typeof chunkSchema>;
