// @vitest-environment jsdom
import { createORPCClient } from '@orpc/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { layOutPages, paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { ApiProvider } from '../../../renderer/api/client-context.tsx';
import type { Client } from '../../../renderer/api/connect.ts';
import { ReportSheets } from '../../../renderer/features/reports/report-sheets.tsx';
import type { Block, ReportDocument, Table } from '../../../shared/domain/reports/document.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { PAGE_TYPES } from '../../../shared/domain/reports/page-type.ts';
import type { ReportPages } from '../../../shared/domain/reports/report-pages.ts';
import { JPEG } from '../../fixtures/media.ts';
import { normalCentre } from '../../fixtures/meeting-data/normal-centre.ts';
import { overfullCentre } from '../../fixtures/meeting-data/overfull-centre.ts';
import { poorCentre } from '../../fixtures/meeting-data/poor-centre.ts';
import { type PrintedText, printedTexts } from '../../main/reports/printed-pages.ts';

/** Pictures come later than the page, and the page is drawn but once here. */
const NOBODY: Client = createORPCClient({
  call: () => Promise.reject(new Error('Nothing is asked before the page is drawn')),
});

/** The preview as elements, without what only those who listen are told: captions and titles. */
function preview(report: ReportPages): HTMLElement {
  const page = document.createElement('main');
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

function printedOn(texts: readonly PrintedText[], page: number): string {
  const here = texts.filter((text) => text.page === page);
  return lettersOf(here.map(({ text }) => text).join(''));
}

function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

const CASES = (['fr', 'bm'] as const).flatMap((language) =>
  PAGE_TYPES.flatMap((type) => [
    ['poor', language, type, poorCentre] as const,
    ['normal', language, type, normalCentre] as const,
    ['overfull', language, type, overfullCentre] as const,
  ]),
);

describe.each(CASES)('the preview of a %s centre in %s, %s type', (_, language, type, data) => {
  const report: ReportDocument = buildMeetingReport(data, createTranslator(language), language);
  const page = preview(layOutPages(report, type));
  const sheets = [...page.querySelectorAll('article')];
  const texts = printedTexts(paintPdf(report, type, 'a4', () => Uint8Array.from(JPEG)));

  it('says on every sheet what the PDF prints on that page, to the letter', () => {
    const shown = sheets.map((sheet) => lettersOf(sheet.textContent));
    const printed = sheets.map((__, index) => printedOn(texts, index + 1));
    const other = shown.flatMap((letters, index) =>
      letters === printed[index] ? [] : [index + 1],
    );
    expect(other).toEqual([]);
    expect(Math.max(...texts.map((text) => text.page))).toBe(sheets.length);
  });

  it('has every row of every table once, and a picture for every chart', () => {
    const rows = sheets.flatMap((sheet) => [...sheet.querySelectorAll('tbody tr')]);
    const tables = [...tablesOf(report.blocks), ...frontTables(page)];
    expect(rows).toHaveLength(tables.reduce((sum, each) => sum + each.rows.length, 0));
    const charts = report.blocks.filter(({ kind }) => kind === 'chart');
    expect(page.querySelectorAll('figure svg[role="img"]')).toHaveLength(charts.length);
  });
});

/** The table of the front page shows what there is room for; its rows are those that stand there. */
function frontTables(page: HTMLElement): readonly { readonly rows: readonly unknown[] }[] {
  const first = page.querySelector('article table tbody');
  const isFront = page.querySelector('article')?.contains(first ?? null) === true;
  return isFront && first ? [{ rows: [...first.querySelectorAll('tr')] }] : [];
}

it('points to the page where a shortened list is whole', () => {
  const [first] = normalCentre.promises;
  const promises = first ? Array.from({ length: 9 }, () => first) : [];
  const report = buildMeetingReport({ ...normalCentre, promises }, createTranslator('fr'), 'fr');
  const front = preview(layOutPages(report, 'normal')).querySelector('article');
  expect(front?.textContent).toContain('… et 4 autres, page 2');
});
