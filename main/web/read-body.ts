import type { IncomingMessage } from 'node:http';
import { Refused } from './guards.ts';

/** The JSON of a small body; a longer one is refused before it is read to its end. */
export async function readSmallJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new Refused(413);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400);
  }
}
