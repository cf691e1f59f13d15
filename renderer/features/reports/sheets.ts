import type { Block, More, RunningFooter } from '../../../shared/domain/reports/document.ts';

/** The blocks of one sheet on the screen. */
export type SheetBlock = Exclude<Block, { kind: 'footer' | 'frontPage' | 'pageBreak' }>;

/**
 * The blocks of a report by sheets: the front page, then what stands between two page breaks. The screen does not cut a
 * sheet that is longer than a page; only paper has to.
 */
export function sheetsOf(blocks: readonly Block[]): readonly (readonly SheetBlock[])[] {
  const sheets: SheetBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'footer') continue;
    if (block.kind === 'pageBreak') sheets.push([]);
    else if (block.kind === 'frontPage')
      sheets.push(...sheetsOf(block.blocks).map((b) => [...b]), []);
    else sheets.at(-1)?.push(block);
  }
  return sheets.filter((sheet) => sheet.length > 0);
}

/** What stands at the foot of every sheet, or null in a document without it. */
export function footerOf(blocks: readonly Block[]): RunningFooter | null {
  return blocks.find((block) => block.kind === 'footer') ?? null;
}

/** The line for what a list leaves out; null where it leaves out nothing. The screen has no page numbers to point to. */
export function writeMore(more: More | null): string | null {
  if (more === null || more.hidden === 0) return null;
  return (more.hidden === 1 ? more.one : more.other).replace('{{number}}', String(more.hidden));
}
