import { createORPCClient } from '@orpc/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { layOutPages, paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { ApiProvider } from '../../../renderer/api/client-context.tsx';
import type { Client } from '../../../renderer/api/connect.ts';
import { ReportSheets } from '../../../renderer/ui/sheets/report-sheets.tsx';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import type { PageType } from '../../../shared/domain/reports/page-type.ts';
import { JPEG } from '../../fixtures/media.ts';
import { printedTexts } from '../../main/reports/printed-pages.ts';

/** Pictures come later than the page, and the page is drawn but once here. */
const NOBODY: Client = createORPCClient({
  call: () => Promise.reject(new Error('Nothing is asked before the page is drawn')),
});

/** The preview as elements, without what only those who listen are told: captions and titles. */
export function preview(document: ReportDocument, type: PageType): HTMLElement {
  const report = layOutPages(document, type);
  const page = window.document.createElement('main');
  const sheets = createElement(ReportSheets, { report, label: 'Aperçu' });
  // biome-ignore lint/correctness/noChildrenProp: it has no meaning without, and asks for them by name.
  const asked = createElement(ApiProvider, { client: NOBODY, children: sheets });
  const client = new QueryClient();
  page.innerHTML = renderToStaticMarkup(createElement(QueryClientProvider, { client }, asked));
  for (const unprinted of page.querySelectorAll('caption, title')) unprinted.remove();
  return page;
}

// Lines break elsewhere on paper, and columns are told in another order: the letters and the digits stay.
function lettersOf(text: string): string {
  return [...text.matchAll(/[\p{L}\p{N}%+]/gu)]
    .map(([sign]) => sign)
    .toSorted()
    .join('');
}

/** The letters of each sheet of the preview beside those of the page of the PDF. */
export function comparePages(
  page: HTMLElement,
  document: ReportDocument,
  type: PageType,
): readonly (readonly [shown: string, printed: string])[] {
  const texts = printedTexts(paintPdf(document, type, 'a4', () => Uint8Array.from(JPEG)));
  const sheets = [...page.querySelectorAll('article')];
  const count = Math.max(sheets.length, ...texts.map((text) => text.page));
  return Array.from({ length: count }, (_, index) => {
    const here = texts.filter((text) => text.page === index + 1);
    const printed = here.map(({ text }) => text).join('');
    return [lettersOf(sheets[index]?.textContent ?? ''), lettersOf(printed)];
  });
}
