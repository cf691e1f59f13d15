import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseMedia } from '../../../../main/platform/files/media.ts';
import {
  boxedMedia,
  JPEG,
  LOSSLESS_WEBP,
  mp3,
  oggPages,
  PDF,
  PNG,
  silentWav,
  WEBP,
  webm,
} from '../../../fixtures/media.ts';

const HEIC = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
const PROGRAM = Buffer.from('4d5a90000300000004000000', 'hex');

/** A PNG whose head says another size than its picture has. */
function pngOf(width: number, height: number): Buffer {
  const bytes = Buffer.from(PNG);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

describe('the bytes of a file', () => {
  it.each([
    ['a JPEG', JPEG, 'image', 'image/jpeg', '.jpg', 60, 40],
    ['a PNG', PNG, 'image', 'image/png', '.png', 6, 4],
    ['a lossy WebP', WEBP, 'image', 'image/webp', '.webp', 60, 40],
    ['a lossless WebP', LOSSLESS_WEBP, 'image', 'image/webp', '.webp', 6, 4],
    ['a PDF', PDF, 'document', 'application/pdf', '.pdf', null, null],
    ['a WAV', silentWav(), 'audio', 'audio/wav', '.wav', null, null],
    ['an M4A', boxedMedia('M4A '), 'audio', 'audio/mp4', '.m4a', null, null],
    ['an MP4', boxedMedia('isom'), 'video', 'video/mp4', '.mp4', null, null],
    ['an Ogg', oggPages(), 'audio', 'audio/ogg', '.ogg', null, null],
    ['an MP3 with a tag', mp3(), 'audio', 'audio/mpeg', '.mp3', null, null],
    ['an MP3 without', mp3().subarray(12), 'audio', 'audio/mpeg', '.mp3', null, null],
    [
      'an AAC',
      Buffer.from('fff15080043ffc210000', 'hex'),
      'audio',
      'audio/aac',
      '.aac',
      null,
      null,
    ],
    ['recorded sound', webm('A_OPUS'), 'audio', 'audio/webm', '.weba', null, null],
    ['a recorded film', webm('V_VP9'), 'video', 'video/webm', '.webm', null, null],
  ] as const)('say that it is %s', (_name, bytes, kind, mime, extension, width, height) => {
    expect(recogniseMedia(bytes)).toEqual({ kind, mime, extension, width, height });
  });

  it.each([
    ['a picture of an iPhone that browsers do not show', HEIC],
    ['a drawing that may hold a program', SVG],
    ['a page', HTML],
    ['a program', PROGRAM],
  ])('are of no kind that is taken: %s', (_name, bytes) => {
    expect(recogniseMedia(bytes)).toBe('unknown');
  });

  it.each([
    ['a JPEG', JPEG],
    ['a PNG', PNG],
    ['a WebP', WEBP],
    ['a PDF', PDF],
    ['a WAV', silentWav()],
    ['an MP4', boxedMedia('isom')],
    ['an Ogg', oggPages()],
  ])('are never taken for the whole of %s when they were cut off', (_name, bytes) => {
    for (let end = 0; end < bytes.length - 1; end += 1) {
      expect(typeof recogniseMedia(bytes.subarray(0, end)), `cut at ${end}`).toBe('string');
    }
  });

  it('of a picture that would fill the memory are refused by what its head says', () => {
    expect(recogniseMedia(pngOf(60_000, 60_000))).toBe('too-many-pixels');
    expect(recogniseMedia(pngOf(0, 10))).toBe('cut-off');
    expect(recogniseMedia(pngOf(8_000, 6_000))).toMatchObject({ width: 8_000, height: 6_000 });
  });

  it('are judged without an error, whatever they are', () => {
    const heads = [JPEG, PNG, WEBP, boxedMedia('isom'), mp3(), webm('V_VP8'), oggPages()];
    const arbitrary = fc
      .tuple(fc.constantFrom(...heads), fc.nat(40), fc.uint8Array({ maxLength: 200 }))
      .map(([head, length, rest]) => Buffer.concat([head.subarray(0, length), rest]));
    fc.assert(
      fc.property(arbitrary, (bytes) => void recogniseMedia(bytes)),
      { numRuns: 500 },
    );
  });
});
