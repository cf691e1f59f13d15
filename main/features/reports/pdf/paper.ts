import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { jsPDF } from 'jspdf';
import type { Picture } from '../../../../shared/domain/reports/document.ts';
import {
  type PageType,
  TYPE,
  type TypeScale,
} from '../../../../shared/domain/reports/page-type.ts';
import { resourcesDirectory } from '../../../platform/resources.ts';
import type { FindPicture } from '../paint-format.ts';
import { DRAWN, linesHeight, millimetres, PAGE } from './page-geometry.ts';

/** The family under which the page's fonts are known in the file. */
export const FAMILY = 'Andika';

/** A size of type: by what it is for, or in points. */
export type TextSize = keyof TypeScale | number;

/** How a text is set. */
export interface TextStyle {
  readonly size: TextSize;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** Black for all type: grey type is the first thing a photocopier loses. Grey is for rules alone. */
export const INK = { black: 0, rule: 70 } as const;

/** The one colour: indigo. It never carries meaning alone. */
export const ACCENT: readonly [number, number, number] = [43, 58, 140];

/** A place on the page, millimetres. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface FontMetadata {
  readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number>> } };
}

interface FilteredData {
  readonly data: string;
  readonly reverseChain: string;
}

interface FilterPlugin {
  processDataByFilters: (data: string, filters: readonly string[]) => FilteredData;
}

/** jsPDF deflates in JavaScript, which was a third of a report's time; Node's own zlib makes the same streams. */
function deflateNatively(): void {
  const plugin = jsPDF.API as unknown as FilterPlugin;
  const original = plugin.processDataByFilters;
  plugin.processDataByFilters = (data, filters) => {
    if (filters.length !== 1 || filters[0] !== 'FlateEncode') return original(data, filters);
    const deflated = deflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    return { data: deflated, reverseChain: '/FlateDecode' };
  };
}

deflateNatively();

/** The A4 sheets of one document: jsPDF with our fonts, and the few gestures that the painters need. */
export class Paper {
  readonly pdf: jsPDF;
  /** How large this document is printed. */
  readonly type: PageType;
  readonly #glyphs: Readonly<Record<number, number>>;
  readonly #widths = { normal: new Map<string, number>(), bold: new Map<string, number>() };

  readonly #findPicture: FindPicture;

  constructor(type: PageType = 'normal', findPicture: FindPicture = () => null) {
    this.type = type;
    this.#findPicture = findPicture;
    this.pdf = new jsPDF({
      unit: 'mm',
      format: 'a4',
      putOnlyUsedFonts: true,
      compress: true,
      floatPrecision: 3,
    });
    this.#addFont('andika-regular.ttf', 'normal');
    this.#addFont('andika-bold.ttf', 'bold');
    this.pdf.setFont(FAMILY, 'normal');
    const { metadata } = this.pdf.getFont() as unknown as { readonly metadata: FontMetadata };
    this.#glyphs = metadata.cmap.unicode.codeMap;
    // The table painter asks for the list at every cell, and jsPDF makes it anew each time.
    const fonts = this.pdf.getFontList();
    this.pdf.getFontList = () => fonts;
    this.#refuseMissingGlyphs();
  }

  #addFont(file: string, style: 'normal' | 'bold'): void {
    const bytes = readFileSync(join(resourcesDirectory(), 'fonts', file));
    this.pdf.addFileToVFS(file, bytes.toString('base64'));
    this.pdf.addFont(file, FAMILY, style);
  }

  /** jsPDF drops a sign without a glyph in silence; this turns a text that has one into a failure. */
  #refuseMissingGlyphs(): void {
    const paint = this.pdf.text.bind(this.pdf);
    this.pdf.text = (text: string | string[], ...rest) => {
      for (const sign of [text].flat().join('')) {
        if (!this.hasGlyph(sign.codePointAt(0) ?? 0)) {
          throw new Error(`The page's font has no glyph for "${sign}"`);
        }
      }
      return paint(text, ...rest);
    };
  }

  /** Whether both fonts can print the sign; they are subsets made of one list. */
  hasGlyph(codePoint: number): boolean {
    return (this.#glyphs[codePoint] ?? 0) !== 0;
  }

  /** A size of type in points. */
  points(size: TextSize): number {
    return typeof size === 'number' ? size : TYPE[this.type][size];
  }

  /** The height of type in millimetres. */
  millimetres(size: TextSize): number {
    return millimetres(this.points(size));
  }

  /** The height of so many lines of type, millimetres. */
  linesHeight(count: number, size: TextSize): number {
    return linesHeight(count, this.points(size));
  }

  /** A length of something drawn beside the type, millimetres, as it is in the size of this document. */
  drawn(length: number): number {
    return length * DRAWN[this.type];
  }

  /** The width of a text in millimetres. */
  width(text: string, { size, bold = false }: TextStyle): number {
    const widths = bold ? this.#widths.bold : this.#widths.normal;
    let ems = 0;
    for (const sign of text) {
      let width = widths.get(sign);
      if (width === undefined) {
        this.pdf.setFont(FAMILY, bold ? 'bold' : 'normal');
        width = this.pdf.getStringUnitWidth(sign);
        widths.set(sign, width);
      }
      ems += width;
    }
    return ems * this.millimetres(size);
  }

  /** Sets one line on its baseline. */
  text(text: string, x: number, baseline: number, style: TextStyle): void {
    if (text === '') return;
    const { size, bold = false, align = 'left' } = style;
    const width = align === 'left' ? 0 : this.width(text, style);
    this.pdf.setFont(FAMILY, bold ? 'bold' : 'normal');
    this.pdf.setFontSize(this.points(size));
    this.pdf.setTextColor(INK.black);
    this.pdf.text(text, x - (align === 'center' ? width / 2 : width), baseline);
  }

  /** Sets lines from `top` downwards and gives the height that they take. */
  lines(lines: readonly string[], x: number, top: number, style: TextStyle): number {
    lines.forEach((line, index) => {
      this.text(
        line,
        x,
        top + this.linesHeight(index, style.size) + this.millimetres(style.size) * 0.95,
        style,
      );
    });
    return this.linesHeight(lines.length, style.size);
  }

  /** Sets a picture into a place; false where its bytes cannot be had. The file holds it once, however often it is set. */
  picture({ sha256 }: Picture, { left, top, width, height }: Place): boolean {
    const bytes = this.#findPicture(sha256);
    if (bytes !== null) this.pdf.addImage(bytes, 'JPEG', left, top, width, height, sha256);
    return bytes !== null;
  }

  /** A straight rule. */
  rule(
    from: readonly [number, number],
    to: readonly [number, number],
    width: number,
    grey: number,
  ): void {
    this.pdf.setLineWidth(width);
    this.pdf.setDrawColor(grey);
    this.pdf.line(from[0], from[1], to[0], to[1]);
  }

  /** A rule over the whole width between the margins. */
  fullRule(y: number, width: number, grey: number): void {
    this.rule([PAGE.left, y], [PAGE.right, y], width, grey);
  }
}
