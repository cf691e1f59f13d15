import { inflateSync } from 'node:zlib';
import { Paper } from '../../../main/features/reports/pdf/paper.ts';

/** A line of text as it stands in the file: millimetres from the top left corner of its page. */
export interface PrintedText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

const MILLIMETRES_PER_POINT = 25.4 / 72;
const PAGE_HEIGHT = 297;

interface PdfObject {
  readonly id: string;
  readonly head: string;
  readonly stream: Buffer | null;
}

function objects(file: Buffer): readonly PdfObject[] {
  const text = file.toString('latin1');
  return [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)(stream\r?\n|endobj)/g)].map((match) => {
    const [whole = '', id = '', head = '', opening = ''] = match;
    if (!opening.startsWith('stream')) return { id, head, stream: null };
    const start = (match.index ?? 0) + whole.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const raw = file.subarray(start, start + length);
    return { id, head, stream: head.includes('FlateDecode') ? inflateSync(raw) : raw };
  });
}

/** Which sign each glyph number stands for, from a font's own table in the file. */
function signsOf(map: string): ReadonlyMap<string, string> {
  const sign = (hex: string): string => String.fromCodePoint(Number.parseInt(hex, 16));
  const pairs = [...map.matchAll(/<([0-9a-fA-F]{4})><([0-9a-fA-F]{4})>/g)];
  return new Map(pairs.map(([, glyph = '', code = '']) => [glyph.toLowerCase(), sign(code)]));
}

function fontSigns(
  all: readonly PdfObject[],
  fonts: string,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byId = new Map(all.map((object) => [object.id, object]));
  return new Map(
    [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(byId.get(id)?.head ?? '')?.[1] ?? '';
      return [name, signsOf(byId.get(unicode)?.stream?.toString('latin1') ?? '')];
    }),
  );
}

/** Reads every text of a PDF of ours back from its bytes, in painting order. */
export function printedTexts(bytes: Uint8Array): readonly PrintedText[] {
  const all = objects(Buffer.from(bytes));
  const resources = all.find(({ head }) => /\/Font <<[\s\S]*\/F\d+ \d+ 0 R/.test(head));
  const signs = fontSigns(all, resources?.head ?? '');
  const [normal] = signs.keys();
  const ruler = new Paper();
  const pages = all.filter(({ stream }) => stream?.toString('latin1').includes('\nBT\n'));
  const decode = (font: string, hex: string): string =>
    (hex.toLowerCase().match(/.{4}/g) ?? [])
      .map((glyph) => signs.get(font)?.get(glyph) ?? '\uFFFD')
      .join('');
  return pages.flatMap(({ stream }, index) =>
    runsOf(stream?.toString('latin1') ?? '').flatMap(({ font, size, x, y, leading, lines }) =>
      lines.map((hex, line) => {
        const text = decode(font, hex);
        const bold = font !== normal;
        return {
          page: index + 1,
          text,
          x: x * MILLIMETRES_PER_POINT,
          baseline: PAGE_HEIGHT - (y - line * leading) * MILLIMETRES_PER_POINT,
          width: ruler.width(text, { size, bold }),
          size,
          bold,
        };
      }),
    ),
  );
}

/** Lines that follow one another in one block of text; lengths in points, `y` from the foot of the page. */
interface Run {
  readonly font: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly leading: number;
  readonly lines: readonly string[];
}

function runsOf(stream: string): readonly Run[] {
  return [...stream.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, block = '']) => {
    const [, font = '', size] = /\/(F\d+) ([\d.]+) Tf/.exec(block) ?? [];
    const [, x, y] = /([-\d.]+) ([-\d.]+) Td/.exec(block) ?? [];
    const leading = Number(/([\d.]+) TL/.exec(block)?.[1] ?? 0);
    const lines = [...block.matchAll(/<([0-9a-fA-F]*)> Tj/g)].map(([, hex = '']) => hex);
    return { font, size: Number(size), x: Number(x), y: Number(y), leading, lines };
  });
}

/** The words of a page or of all pages, without the spaces that line breaks move about. */
export function compactText(texts: readonly Pick<PrintedText, 'text'>[]): string {
  return texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}
