import { describe, expect, it } from 'vitest';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { BAD_COPY } from './bad-copy.ts';
import { canCopy, inkOnCopy } from './copied-page.ts';

/** A copier that is set dark: all that is not nearly white comes out black. */
const DARK_COPY = ['-colorspace', 'Gray', '-blur', '0x0.6', '-threshold', '95%'];

const ROWS = 8;

/** A table whose second column is empty, at the head of a page. */
const document: ReportDocument = {
  document: 'minutes',
  facility: 'TEST01',
  date: '2026-11-12',
  language: 'fr',
  blocks: [
    {
      kind: 'table',
      name: 'rows',
      title: 'Lignes',
      size: 'normal',
      columns: [
        { title: 'Mot', align: 'left', share: 1 },
        { title: '', align: 'left', share: 1 },
      ],
      rows: Array.from({ length: ROWS }, () => ({ cells: [{ text: 'mot' }, { text: '' }] })),
      blankRows: 0,
      more: null,
    },
  ],
  sources: [],
};

// The empty column under the head, six rows of it and a little more: rules alone are there.
const EMPTY = { left: 120, top: 26, width: 60, height: 30 };

describe.runIf(canCopy())('a table on a copy', () => {
  const pdf = paintPdf(document);

  it.each([
    ['bad', BAD_COPY],
    ['dark', DARK_COPY],
  ])('that is %s keeps rules that lead the eye, and nothing black behind words', (_, copier) => {
    const ink = inkOnCopy(pdf, EMPTY, copier);
    // Six rules of a quarter of a millimetre over 30 mm are a twentieth; a band would be half.
    expect(ink).toBeGreaterThan(0.02);
    expect(ink).toBeLessThan(0.15);
  });
});
