// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { ReportSheets } from '../../../renderer/features/reports/report-sheets.tsx';
import type { Block, ReportDocument, Table } from '../../../shared/domain/reports/document.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { normalCentre } from '../../fixtures/meeting-data/normal-centre.ts';
import { overfullCentre } from '../../fixtures/meeting-data/overfull-centre.ts';
import { poorCentre } from '../../fixtures/meeting-data/poor-centre.ts';

/** The preview as elements, without what the text has no words for: pictures, empty places to sign, the foot. */
function preview(report: ReportDocument): HTMLElement {
  const page = document.createElement('main');
  page.innerHTML = renderToStaticMarkup(
    createElement(ReportSheets, { document: report, label: 'Aperçu' }),
  );
  return page;
}

// Words stand apart by elements; where one ends is no space in an element's text.
function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}%]+/u).filter((word) => word !== '');
}

function wordsShown(page: HTMLElement): readonly string[] {
  const clone = page.cloneNode(true) as HTMLElement;
  for (const unsaid of clone.querySelectorAll('svg, footer, [aria-hidden]')) unsaid.remove();
  return wordsOf(clone.innerHTML.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' '));
}

function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'frontPage') return tablesOf(block.blocks);
    return block.kind === 'table' ? [block] : [];
  });
}

describe.each([
  ['poor', poorCentre],
  ['normal', normalCentre],
  ['overfull', overfullCentre],
])('the preview of the report of a %s centre', (_, data) => {
  const translate = createTranslator('fr');
  const report = buildMeetingReport(data, translate, 'fr');
  const page = preview(report);

  it('says the words of the text, all of them, in the same order', () => {
    const said = wordsOf(paintText(report));
    expect(said.length).toBeGreaterThan(200);
    expect(wordsShown(page)).toEqual(said);
  });

  it('has as many rows in every table, and a picture for every chart', () => {
    const rows = [...page.querySelectorAll('tbody')].map((body) => body.rows.length);
    expect(rows).toEqual(tablesOf(report.blocks).map((table) => table.rows.length));
    const charts = report.blocks.filter(({ kind }) => kind === 'chart');
    expect(page.querySelectorAll('figure svg[role="img"]')).toHaveLength(charts.length);
  });

  it('has the foot of the page on every sheet', () => {
    const sheets = [...page.querySelectorAll('article')];
    const feet = sheets.map((sheet) => sheet.querySelector('footer')?.textContent ?? '');
    expect(sheets.length).toBeGreaterThan(1);
    expect(feet.every((foot) => foot.includes(data.facility.name))).toBe(true);
  });
});

it('says in every sheet that Bambara has not been reviewed', () => {
  const report = buildMeetingReport(normalCentre, createTranslator('bm'), 'bm');
  const page = preview(report);
  expect(page.querySelector('[lang="bm"]')).not.toBeNull();
  for (const foot of page.querySelectorAll('footer')) {
    expect(foot.textContent).toContain(createTranslator('bm')('reports:footer.unreviewed'));
  }
});
