import type { FileReading } from './file-reading.ts';
import type { RegularFile } from './regular-file.ts';

/** The encodings that are met in the field: phones and servers, Excel's "Unicode text", Excel's plain CSV. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding that a byte order mark names, or `null` where there is none. */
export function encodingOfMark(head: Uint8Array): TextEncoding | null {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** By its mark, else UTF-8 where every byte of the file agrees, else what Excel writes in West Africa. */
export async function detectEncoding(
  reading: FileReading,
  file: RegularFile,
): Promise<TextEncoding> {
  const marked = encodingOfMark(await file.read(0, 3));
  if (marked !== null) return marked;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const block of file.blocks()) {
    if (!reading.work(() => isDecodable(decoder, block))) return 'windows-1252';
  }
  return 'utf-8';
}

function isDecodable(decoder: InstanceType<typeof TextDecoder>, block: Uint8Array): boolean {
  try {
    decoder.decode(block, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Blocks of bytes as text, without the byte order mark; bytes that the encoding does not know are `files.encoding`. */
export async function* decodeText(
  reading: FileReading,
  blocks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  function decode(block?: Uint8Array): string {
    try {
      return decoder.decode(block, { stream: block !== undefined });
    } catch (error) {
      throw reading.problem('encoding', { encoding }, {}, error);
    }
  }
  for await (const block of blocks) yield decode(block);
  yield decode();
}
