import { readJpegSize, readPngSize, readWebpSize } from './image-size.ts';
import { endsWithBox } from './media-boxes.ts';

/** What a form's question may be answered with. */
export type MediaKind = 'image' | 'audio' | 'video' | 'document';

/** What a file is by its bytes. */
export interface Media {
  readonly kind: MediaKind;
  readonly mime: string;
  /** With its dot, as names of such files end. */
  readonly extension: string;
  /** Pixels; null for what is no image. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A file that is not what it should be: of no kind that is taken, cut off, or an image beyond all measure. */
export type MediaFault = 'unknown' | 'cut-off' | 'too-many-pixels';

/** How large a file of each kind may be, in MiB. */
export const MEDIA_LIMITS_MIB: Readonly<Record<MediaKind, number>> = {
  image: 10,
  audio: 50,
  video: 50,
  document: 50,
};

// What unpacks to more than that takes a laptop's memory: fifty million points are 200 MB.
const MOST_PIXELS = 50_000_000;

type Judged = Media | MediaFault;

function image(
  mime: string,
  extension: string,
  size: { readonly width: number; readonly height: number } | null,
): Judged {
  if (size === null || size.width === 0 || size.height === 0) return 'cut-off';
  if (size.width * size.height > MOST_PIXELS) return 'too-many-pixels';
  return { kind: 'image', mime, extension, ...size };
}

function other(kind: MediaKind, mime: string, extension: string, isWhole: boolean): Judged {
  return isWhole ? { kind, mime, extension, width: null, height: null } : 'cut-off';
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', from, to);
}

/** RIFF says its own length; a byte of padding may follow. */
function isWholeRiff(bytes: Buffer): boolean {
  return bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
}

function judgeRiff(bytes: Buffer): Judged {
  const form = text(bytes, 8, 12);
  if (form !== 'WEBP' && form !== 'WAVE') return 'unknown';
  if (!isWholeRiff(bytes)) return 'cut-off';
  if (form === 'WEBP') return image('image/webp', '.webp', readWebpSize(bytes));
  return other('audio', 'audio/wav', '.wav', true);
}

const AUDIO_BRANDS = new Set(['M4A ', 'M4B ']);
const VIDEO_BRANDS = new Set([
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'M4V ',
  '3gp4',
  '3gp5',
  '3gp6',
  'qt  ',
  'dash',
]);

function judgeBoxes(bytes: Buffer): Judged {
  const brand = text(bytes, 8, 12);
  const isWhole = endsWithBox(bytes);
  if (AUDIO_BRANDS.has(brand)) return other('audio', 'audio/mp4', '.m4a', isWhole);
  if (VIDEO_BRANDS.has(brand)) return other('video', 'video/mp4', '.mp4', isWhole);
  return 'unknown';
}

const OGG_HEAD = 27;

/** Ogg ends with a whole page that says so (bit 4 of its sixth byte); its head has the lengths of what it holds. */
function isWholeOgg(bytes: Buffer): boolean {
  const page = bytes.subarray(bytes.lastIndexOf('OggS'));
  if (page.length < OGG_HEAD || ((page[5] ?? 0) & 4) === 0) return false;
  const lengths = page.subarray(OGG_HEAD, OGG_HEAD + (page[26] ?? 0));
  const held = lengths.reduce((sum, length) => sum + length, 0);
  return page.length >= OGG_HEAD + (page[26] ?? 0) + held;
}

const MPEG_LAYER_3 = 1;

/** The head of a frame of MPEG audio, layer III: eleven bits set, then values that exist. */
function isMp3Frame(bytes: Buffer, at: number): boolean {
  if (at + 4 > bytes.length) return false;
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const layer = (second >> 1) & 3;
  const bitRate = third >> 4;
  return first === 0xff && second >= 0xe0 && layer === MPEG_LAYER_3 && bitRate > 0 && bitRate < 15;
}

/** The head of a frame of AAC as telephones record it (ADTS): twelve bits set, then a layer that is always 0. */
function isAacFrame(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return bytes.length >= 7 && first === 0xff && (second & 0xf6) === 0xf0;
}

/** After a tag of ID3, whose length is written in four times seven bits, comes the first frame. */
function judgeMp3(bytes: Buffer): Judged {
  if (text(bytes, 0, 3) !== 'ID3') {
    return isMp3Frame(bytes, 0) ? other('audio', 'audio/mpeg', '.mp3', true) : 'unknown';
  }
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  const start = 10 + ((a << 21) | (b << 14) | (c << 7) | d);
  return other('audio', 'audio/mpeg', '.mp3', isMp3Frame(bytes, start));
}

const FIRST_CLUSTER = Buffer.from('1f43b675', 'hex');

/** A recorder writes WebM without lengths, so that nothing tells its end; sound and picture are told by their codecs. */
function judgeWebm(bytes: Buffer): Judged {
  const head = text(bytes, 0, 4096);
  if (!head.includes('webm')) return 'unknown';
  const isWhole = bytes.includes(FIRST_CLUSTER);
  const isVideo = /V_(?:VP8|VP9|AV1|MPEG4)/.test(head);
  return isVideo
    ? other('video', 'video/webm', '.webm', isWhole)
    : other('audio', 'audio/webm', '.weba', isWhole);
}

function judge(bytes: Buffer): Judged {
  const hex = bytes.toString('hex', 0, 8);
  if (hex.startsWith('ffd8ff')) return image('image/jpeg', '.jpg', readJpegSize(bytes));
  if (hex === '89504e470d0a1a0a') return image('image/png', '.png', readPngSize(bytes));
  if (hex.startsWith('1a45dfa3')) return judgeWebm(bytes);
  if (text(bytes, 0, 4) === 'RIFF') return judgeRiff(bytes);
  if (text(bytes, 4, 8) === 'ftyp') return judgeBoxes(bytes);
  if (text(bytes, 0, 4) === 'OggS') return other('audio', 'audio/ogg', '.ogg', isWholeOgg(bytes));
  if (text(bytes, 0, 5) === '%PDF-') {
    const end = bytes.subarray(-1024).includes('%%EOF');
    return other('document', 'application/pdf', '.pdf', end);
  }
  if (isAacFrame(bytes)) return other('audio', 'audio/aac', '.aac', true);
  return judgeMp3(bytes);
}

/** What a file is, by its bytes alone; a name proves nothing. */
export function recogniseMedia(bytes: Buffer): Judged {
  return bytes.length === 0 ? 'cut-off' : judge(bytes);
}
