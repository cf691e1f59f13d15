// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { Block, ReportDocument, Table } from '../../../shared/domain/reports/document.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { PAGE_TYPES } from '../../../shared/domain/reports/page-type.ts';
import { normalCentre } from '../../fixtures/meeting-data/normal-centre.ts';
import { overfullCentre } from '../../fixtures/meeting-data/overfull-centre.ts';
import { poorCentre } from '../../fixtures/meeting-data/poor-centre.ts';
import { comparePages, preview } from './preview.ts';

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
  const page = preview(report, type);
  const sheets = [...page.querySelectorAll('article')];

  it('says on every sheet what the PDF prints on that page, to the letter', () => {
    const other = comparePages(page, report, type).flatMap(([shown, printed], index) =>
      shown === printed ? [] : [index + 1],
    );
    expect(other).toEqual([]);
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
  const front = preview(report, 'normal').querySelector('article');
  expect(front?.textContent).toContain('… et 4 autres, page 2');
});
