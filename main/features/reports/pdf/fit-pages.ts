import type { jsPDF } from 'jspdf';
import type { SheetSize } from '../../../../shared/domain/reports/sheet-size.ts';

/** Width and height in points. */
const SHEETS: Readonly<Record<SheetSize, readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
  a3: [841.89, 1190.55],
};

/** What jsPDF keeps of each page: the commands that paint it, from the first place on. */
interface Inside {
  readonly pages: readonly (string[] | undefined)[];
}

interface PageInfo {
  readonly pageContext: { readonly mediaBox: { topRightX: number; topRightY: number } };
}

/**
 * Puts finished A4 pages on another sheet: as large as it holds, in its middle. Laid out anew, a list could break
 * elsewhere; so the page that was looked at is the page that is printed.
 */
export function fitPages(pdf: jsPDF, sheet: SheetSize): void {
  const [width, height] = SHEETS[sheet];
  const [fullWidth, fullHeight] = SHEETS.a4;
  const scale = Math.min(width / fullWidth, height / fullHeight);
  const left = (width - scale * fullWidth) / 2;
  const bottom = (height - scale * fullHeight) / 2;
  const matrix = [scale, 0, 0, scale, left, bottom].map((part) => part.toFixed(4)).join(' ');
  const { pages } = pdf.internal as unknown as Inside;
  pages.forEach((commands, page) => {
    if (commands === undefined || page === 0) return;
    commands.unshift(`${matrix} cm`);
    const { mediaBox } = (pdf.getPageInfo(page) as unknown as PageInfo).pageContext;
    mediaBox.topRightX = width;
    mediaBox.topRightY = height;
  });
}
