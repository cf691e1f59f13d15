import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDemo } from '../../../main/app/demo.ts';
import { findPages } from '../../../main/features/reports/page-finder.ts';
import { readPaper } from '../../../main/features/reports/paper-reader.ts';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { Paper } from '../../../shared/contract/reports.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { buildGeneralAssemblyReport } from '../../../shared/domain/reports/general-assembly-document.ts';
import { buildQualityFeedback } from '../../../shared/domain/reports/quality-feedback-document.ts';
import { buildVisitFeedback } from '../../../shared/domain/reports/visit-feedback-document.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';
import { tablesOf } from './paper-pages.ts';
import { printedTexts } from './printed-pages.ts';
import { expectSameEverywhere } from './same-everywhere.ts';

const LEFT = 18;
const RIGHT = 192;
const TODAY = '2026-11-22';
const LONG = 'Sɛgɛsɛgɛlikɛɲɔgɔnyabaarakɛjɛkulukuntigiw de ye fura ɲininkali kɛ « 𝄞 » '.repeat(4);

/** What holds of every paper: its texts within the margins, its code on each page, its rows in all three. */
async function checkPaper(document: ReportDocument): Promise<string> {
  const texts = printedTexts(paintPdf(document));
  const outside = texts.filter(({ x, width }) => x < LEFT - 0.1 || x + width > RIGHT + 0.1);
  expect(outside).toEqual([]);
  const pages = Math.max(...texts.map(({ page }) => page));
  const coded = texts.filter(({ text }) => /^k?c?ode [2-9A-HJ-NP-Z]{6} · /.test(text));
  expect(coded).toHaveLength(pages);
  await expectSameEverywhere(document);
  const text = paintText(document);
  expect(text).not.toMatch(/undefined|NaN|\{\{|(assembly|quality|visits|money):[a-z]/);
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}

const context = {
  facility: {
    code: 'T',
    name: LONG.slice(0, 60),
    asaco: null,
    region: null,
    district: null,
    commune: null,
    area: null,
  },
  today: TODAY,
  language: 'fr',
  translate: createTranslator('fr'),
} as const;

const nothing = {
  account: {
    period: '2026-09',
    length: 'quarter',
    months: [],
    boxes: [],
    total: { opening: null, receipts: null, spending: null, correction: 0, closing: null },
    recovery: null,
    lines: [],
    units: [],
    plan: [],
    debts: { claims: 0, debts: 0, oldestDays: null },
    freeCare: [],
  },
  figures: [],
  shortages: null,
  staff: null,
  promises: [],
  meeting: { date: '2026-09-30' },
  sources: [],
} as const;

describe('a paper of almost nothing', () => {
  it('says of each part of the assembly’s report how to get it', async () => {
    const text = await checkPaper(buildGeneralAssemblyReport(nothing, context));
    expect(text).toContain('juillet à septembre 2026');
    for (const part of ['cahiers de caisse', 'RMA', 'fiches de stock', 'comptez les agents'])
      expect(text).toContain(part);
    expect(text).toContain('Aucune promesse n’est enregistrée');
  });

  it('of a month says what to do first', async () => {
    const empty = {
      period: '2026-10',
      isValidated: false,
      receivedOn: null,
      figures: [],
      before: [],
      warnings: [],
      missing: { services: ['CPN4'], stock: [] },
    } as const;
    const text = await checkPaper(buildQualityFeedback(empty, context));
    expect(text).toContain('Chercher 1 chiffre d’activité : CPN4.');
    expect(text).toContain('avant le 5 novembre 2026');
  });
});

describe('an overfull paper', () => {
  it('to the assembly splits between rows and keeps all of them', async () => {
    const promise = {
      made: '2026-07-02',
      problem: LONG,
      cause: null,
      who: LONG,
      due: '2026-08-01',
      status: 'todo',
      overdue: true,
      timesCarried: 4,
      cost: 1_250_000_000,
    } as const;
    const promises = Array.from({ length: 300 }, (_, index) => ({
      ...promise,
      action: `Action${index} ${LONG}`,
    }));
    const lines = Array.from({ length: 80 }, (_, index) => ({
      product: `P${index} ${LONG}`,
      days: 304 - index,
      months: 9,
    }));
    const full = { ...nothing, promises, shortages: { lines, counted: 90 } };
    const text = await checkPaper(buildGeneralAssemblyReport(full, context));
    expect(text).toContain('Action299');
    expect(text).toContain('80 produits sur 90 ont manqué');
  });

  it('on a visit keeps all that cannot wait, and counts what it leaves out', async () => {
    const points = Array.from({ length: 40 }, (_, index) => `Point${index} ${LONG}`);
    const result = { score: 40, band: 'rouge', answered: 80, applicable: 90, sections: [] };
    const feedback = {
      result: { ...result, meanOfSections: null, criticalMissed: [] },
      critical: points,
      toMend: [],
      good: [],
      change: null,
    };
    const form = { title: LONG, agreed: 1, critical: points, good: points, toMend: [] };
    const agreed = [{ action: LONG, who: null, due: null, cost: null }];
    const paper = { visit: 'uuid:1', day: '2026-10-15', agreed, next: null } as const;
    // The lists of scored items are only counted here; the words of the points stand beside them.
    const forms = [{ ...form, feedback: feedback as never }];
    const text = await checkPaper(buildVisitFeedback({ ...paper, forms }, context));
    expect(text).toContain('Point39');
    expect(text).toContain('et 34 autres points');
    expect(text).toContain('Prochaine visite : ____ / ____ / ________');
  });
});

describe('the papers of the demonstration', () => {
  let workspace: Awaited<ReturnType<typeof makeDemo>>;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keneya-papers-'));
    workspace = await makeDemo(createPlace(folder), { name: 'coach', pin: PIN });
    return () => {
      workspace.close();
      rmSync(folder, { recursive: true });
    };
  });
  const facility = 'DEMO01';
  const visitId = (): string =>
    workspace.database.reader.get<{ id: string }>(
      "SELECT id FROM submission WHERE kind = 'checklist' ORDER BY day DESC LIMIT 1",
    )?.id ?? '';
  const papers = (): readonly Paper[] => [
    { document: 'generalAssembly', facility, period: '2026-12', length: 'year' },
    { document: 'generalAssembly', facility, period: '2026-09', length: 'quarter' },
    { document: 'visitFeedback', facility, visit: visitId() },
    { document: 'dataQuality', facility, period: '2026-10' },
  ];

  it.each(['fr', 'en', 'bm'] as const)('are whole in %s', async (language) => {
    for (const paper of papers())
      await checkPaper(readPaper(workspace.database.reader, paper, language, TODAY));
  });

  it('close the year’s account: opening, receipts, spending, closing', () => {
    const [paper] = papers();
    if (!paper) throw new Error('There is a paper');
    const document = readPaper(workspace.database.reader, paper, 'fr', TODAY);
    const boxes = tablesOf(document).find(({ name }) => name === 'boxes');
    expect(boxes?.rows.length).toBeGreaterThan(1);
    for (const { cells } of boxes?.rows ?? []) {
      const [opening, receipts, spending, closing] = cells.slice(1, 5).map(({ value }) => value);
      expect((opening ?? 0) + (receipts ?? 0) - (spending ?? 0)).toBe(closing);
    }
  });

  it('are found again by the code at their foot, and nothing by another', () => {
    const { reader } = workspace.database;
    for (const paper of papers()) {
      const document = readPaper(reader, paper, 'fr', TODAY);
      const code = /code ([2-9A-HJ-NP-Z]{6})/.exec(paintText(document))?.[1] ?? '';
      const found = findPages(reader, code, TODAY);
      expect(found).toContainEqual(
        expect.objectContaining({ document: document.document, facility }),
      );
    }
    expect(findPages(reader, '222222', TODAY)).toEqual([]);
  });
});
