import type { JournalEvent } from '../../../db/replay-journal.ts';
import { type ChunkLine, chunkSchema } from './blob-line.ts';
import { assertEvents, readEvent } from './event-line.ts';
import type { Manifest } from './manifest.ts';
import { malformed } from './package-format.ts';
import { type ReceiptLine, receiptLineSchema } from './receipt-line.ts';
import { type SecretLine, secretSchema } from './secret-line.ts';

/** What the lines of a package say, by what they speak of. */
export interface Payload {
  readonly events: readonly JournalEvent[];
  readonly secrets: readonly SecretLine[];
  readonly chunks: readonly ChunkLine[];
  /** What headquarters answer, or up to where a device holds the streams of others. */
  readonly answers: readonly ReceiptLine[];
}

interface Lines {
  readonly events: JournalEvent[];
  readonly secrets: SecretLine[];
  readonly chunks: ChunkLine[];
  readonly answers: ReceiptLine[];
}

/** Puts a line where it belongs; whatever is wrong with it is thrown. */
function sortLine(lines: Lines, line: string, { kind }: Manifest): void {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('A line is an object');
  const word = 'kind' in value ? value.kind : null;
  if (word === null) lines.events.push(readEvent(value, lines.events.at(-1) ?? null));
  else if (word === 'secret') lines.secrets.push(secretSchema.parse(value));
  else if (word === 'blob') lines.chunks.push(chunkSchema.parse(value));
  else if (kind === 'receipt' || word === 'held')
    lines.answers.push(receiptLineSchema.parse(value));
  else throw new Error('Only headquarters answer');
}

/** Reads the lines of a payload: of the events exactly those that the manifest announces. */
export function readPayload(texts: readonly string[], manifest: Manifest, file: string): Payload {
  const lines: Lines = { events: [], secrets: [], chunks: [], answers: [] };
  texts.forEach((text, index) => {
    try {
      sortLine(lines, text, manifest);
    } catch (cause) {
      throw malformed(file, `line ${index + 1}`, cause);
    }
  });
  assertEvents(lines.events, manifest, file);
  return lines;
}
