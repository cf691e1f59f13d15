/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const END_OF_JPEG = 0xd9;
const START_OF_SCAN = 0xda;

/** The head of a frame, `SOF0` to `SOF15`; among them stand three marks of other things. */
function isFrameHead(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
}

/** Walks the segments of a JPEG to the head of its frame; null where that or its end is missing. */
export function readJpegSize(bytes: Buffer): ImageSize | null {
  let size: ImageSize | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === START_OF_SCAN) break;
    if (isFrameHead(mark) && at + 9 <= bytes.length) {
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  // Telephones add some bytes after the end.
  return bytes.lastIndexOf(Buffer.from([0xff, END_OF_JPEG])) > bytes.length / 2 ? size : null;
}

const END_OF_PNG = Buffer.from('0000000049454e44ae426082', 'hex');

/** The first chunk of a PNG says its size, the last that it ended. */
export function readPngSize(bytes: Buffer): ImageSize | null {
  if (bytes.length < 45 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  if (!bytes.includes(END_OF_PNG)) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A WebP is lossy, lossless or extended, and each says its size in another way. */
export function readWebpSize(bytes: Buffer): ImageSize | null {
  if (bytes.length < 30) return null;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
