import { type CellSpan, markMergedCells } from '../../../shared/domain/months/merged-block.ts';
import { splitBlock } from '../../../shared/domain/months/pasted-block.ts';

/** The cells of the table that a spreadsheet copied, as they are written; none where no cell of it is merged. */
function listSpans(html: string): readonly (readonly CellSpan[])[] {
  // Most blocks have no merged cell, and are not worth the reading.
  if (!/\b(?:row|col)span\b/i.test(html)) return [];
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  return [...(table?.rows ?? [])].map(({ cells }) =>
    [...cells].map(({ rowSpan, colSpan }) => ({
      rows: Math.max(1, rowSpan),
      columns: Math.max(1, colSpan),
    })),
  );
}

/** The cells of a copied block; only the table beside the plain text says which of them are merged. */
export function readCopiedBlock(clipboard: DataTransfer): readonly (readonly string[])[] {
  const block = splitBlock(clipboard.getData('text/plain'));
  return markMergedCells(block, listSpans(clipboard.getData('text/html')));
}
