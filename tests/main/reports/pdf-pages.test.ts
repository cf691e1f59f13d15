import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import type {
  MeetingReportData,
  ReportPromise,
} from '../../../shared/domain/reports/meeting-data.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { makePageCode } from '../../../shared/domain/reports/page-code.ts';
import { PAGE_TYPES, type PageType, TYPE } from '../../../shared/domain/reports/page-type.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { normalCentre } from '../../fixtures/meeting-data/normal-centre.ts';
import { overfullCentre } from '../../fixtures/meeting-data/overfull-centre.ts';
import { poorCentre } from '../../fixtures/meeting-data/poor-centre.ts';
import { compactText, type PrintedText, printedTexts } from './printed-pages.ts';

const LEFT = 18;
const RIGHT = 192;
const LAST_LINE = 279;
const FOOT = 292.5;

function paint(
  data: MeetingReportData,
  language: Language = 'fr',
  type: PageType = 'normal',
): Uint8Array {
  return paintPdf(buildMeetingReport(data, createTranslator(language), language), type);
}

function pages(
  data: MeetingReportData,
  language: Language = 'fr',
  type: PageType = 'normal',
): readonly PrintedText[] {
  return printedTexts(paint(data, language, type));
}

function promises(count: number): readonly ReportPromise[] {
  return Array.from({ length: count }, (_, index) => ({
    made: '2026-07-20',
    problem: 'Problème',
    cause: null,
    action: `Action-${index + 1}.`,
    who: 'gérant',
    due: '2026-12-01',
    status: 'todo',
    overdue: false,
    timesCarried: 0,
    cost: 100,
  }));
}

function words(text: string): readonly string[] {
  return text.match(/\p{L}{3,}/gu) ?? [];
}

function overlap(first: PrintedText, second: PrintedText): boolean {
  const high = (text: PrintedText): number => text.size * 0.3528 * 0.5;
  const apart = Math.abs(first.baseline - second.baseline);
  const from = Math.max(first.x, second.x);
  const to = Math.min(first.x + first.width, second.x + second.width);
  return apart < Math.min(high(first), high(second)) && to - from > 0.4;
}

const CENTRES = [
  ['a centre of which almost nothing is known', poorCentre],
  ['a centre with a year of work', normalCentre],
  ['an overfull centre', overfullCentre],
] as const;

const LANGUAGES = ['fr', 'en', 'bm'] as const;

const PAPERS = CENTRES.flatMap(([name, data]) =>
  PAGE_TYPES.map((type) => [name, type, data] as const),
);

describe.each(PAPERS)('the pages of %s in %s type', (_, type, data) => {
  const texts = pages(data, 'fr', type);
  const headings = TYPE[type].heading;

  it('keeps every text inside the margins', () => {
    const outside = texts.filter(
      ({ x, width, baseline }) =>
        x < LEFT - 0.1 || x + width > RIGHT + 0.1 || baseline < LEFT || baseline > FOOT,
    );
    expect(outside).toEqual([]);
  });

  it('keeps the text above the foot of the page', () => {
    const between = texts.filter(
      ({ baseline, size }) => baseline > LAST_LINE && size > TYPE[type].foot,
    );
    expect(between).toEqual([]);
  });

  it('prints no text over another', () => {
    const overlapping = texts.flatMap((text, index) =>
      texts
        .slice(index + 1)
        .filter((other) => other.page === text.page && overlap(text, other))
        .map((other) => [text.text, other.text]),
    );
    expect(overlapping).toEqual([]);
  });

  it('leaves no heading alone at the foot of a page', () => {
    const orphans = texts
      .filter(({ size, bold }) => size === headings && bold)
      .filter(
        (heading) =>
          !texts.some(
            ({ page, baseline, size }) =>
              page === heading.page &&
              size !== headings &&
              baseline > heading.baseline &&
              baseline < LAST_LINE,
          ),
      );
    expect(orphans).toEqual([]);
  });

  it('holds the page that stands alone on one sheet, and begins the promises on the next page', () => {
    // In large type the sheet is turned.
    const last = type === 'large' ? 2 : 1;
    const money = texts.filter(
      ({ text, page }) => page === last && /^(Les caisses|Il manque|Le plan)/.test(text),
    );
    const heading = texts.find(({ text }) => text === 'Les promesses, une par une');
    expect([money.length, heading?.page]).toEqual([1, last + 1]);
  });

  it('numbers every page of all pages, beside the code that finds the meeting again', () => {
    const count = Math.max(...texts.map(({ page }) => page));
    const numbers = texts.filter(({ text }) => /page \d+ sur \d+$/.test(text));
    const { facility, meeting } = data;
    const code = makePageCode({
      document: 'meeting',
      facility: facility.code,
      record: meeting.date,
    });
    expect(numbers.map(({ text }) => text)).toEqual(
      Array.from({ length: count }, (__, index) => `code ${code} · page ${index + 1} sur ${count}`),
    );
  });

  it('gives the same bytes for the same data', () => {
    const again = paint(data, 'fr', type);
    expect(Buffer.from(paint(data, 'fr', type)).equals(Buffer.from(again))).toBe(true);
  });

  it.each(LANGUAGES)('holds its sheet in %s', (language) => {
    const first = pages(data, language, type).filter(({ page }) => page === 1);
    expect(
      first.every(({ x, width, baseline }) => x + width <= RIGHT + 0.1 && baseline <= FOOT),
    ).toBe(true);
  });
});

describe('large type', () => {
  const texts = pages(normalCentre, 'fr', 'large');
  const sizes = texts.map(({ size }) => size);

  it('sets nothing under 10 points, and what is read at 14 and more', () => {
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    const read = texts.filter(({ text }) => /^En\soctobre\s2026,/.test(text));
    expect(read.map(({ size }) => size >= 14)).toEqual([true]);
  });

  it('cuts no word of the tables', () => {
    const written = JSON.stringify(buildMeetingReport(normalCentre, createTranslator('fr'), 'fr'));
    const known = new Set(words(written.replaceAll('\\n', ' ')));
    const cut = texts.flatMap(({ text }) => words(text).filter((word) => !known.has(word)));
    expect(cut.filter((word) => !/^(page|sur|autres?)$/.test(word))).toEqual([]);
  });

  it('says on the front page that the list of promises stands on the third page', () => {
    const eight = pages({ ...normalCentre, promises: promises(8) }, 'fr', 'large');
    const line = eight.find(({ text }) => /^… et \d autres, page/.test(text));
    expect(line?.text).toMatch(/, page 3$/);
  });
});

describe('the charts', () => {
  it.each(Array.from({ length: 15 }, (_, index) => index * 2))(
    'stand on the page of their heading, with %i service rows above them',
    (rows) => {
      const counts = Array.from({ length: rows }, (_, n) => ({
        label: `Service ${n}`,
        managed: true,
        value: n,
        before: n,
      }));
      const data = { ...normalCentre, services: { counts, rates: [] } };
      const texts = pages(data);
      const heading = texts.find(({ text }) => text === 'Les courbes, mois après mois');
      const first = texts.find(({ text }) => /^CPN4\s: 35 en octobre/.test(text));
      const median = texts.find(({ text }) => text.replace(/\s/g, ' ') === 'médiane 22,5');
      expect([first?.page, median?.page]).toEqual([heading?.page, heading?.page]);
    },
  );
});

describe('the list of promises', () => {
  it.each([1, 2, 17, 300])('prints all of %i actions, one by one', (count) => {
    const texts = pages({ ...normalCentre, promises: promises(count) }).filter(
      ({ page }) => page > 1,
    );
    const printed = compactText(texts);
    const missing = promises(count).filter(({ action }) => !printed.includes(action));
    expect(missing).toEqual([]);
  });

  it('repeats the head of its table on every page', () => {
    const texts = pages({ ...normalCentre, promises: promises(120) });
    const actions = texts.filter(({ text, size }) => text.startsWith('Action-') && size === 10);
    const heads = texts.filter(({ text }) => text === 'Action promise');
    expect(new Set(heads.map(({ page }) => page))).toEqual(
      new Set(actions.map(({ page }) => page)),
    );
    expect(heads.length).toBeGreaterThan(1);
  });

  it('says on the front page how many promises stand on the second', () => {
    const texts = pages({ ...normalCentre, promises: promises(8) });
    expect(texts.find(({ text }) => text.startsWith('… et'))?.text).toBe('… et 3 autres, page 2');
  });
});

describe('a total', () => {
  it('never begins a page without one of its rows', () => {
    const alone = Array.from({ length: 40 }, (_, index) => index + 1).filter((count) => {
      const texts = pages({ ...normalCentre, charts: [], promises: promises(count) });
      const total = texts.find(({ text }) => text === 'Coût connu');
      const rows = texts.filter(
        ({ page, baseline, text }) =>
          page === total?.page && text.startsWith('Action-') && baseline < total.baseline,
      );
      return rows.length === 0;
    });
    expect(alone).toEqual([]);
  });
});

describe('a number in the plan', () => {
  it('is never broken, neither the hundredth action nor millions of francs', () => {
    const texts = pages(overfullCentre).map(({ text }) => text.replace(/\s/g, ' '));
    expect(texts).toContain('116');
    expect(texts).toContain('15 000 000');
  });
});

describe('a day in a column', () => {
  it.each([
    ['fr', '30/06/2026', '10/08/2026'],
    ['en', '30 Jun 2026', '10 Aug 2026'],
    ['bm', '30/06/2026', '10/08/2026'],
  ] as const)(
    'stays on one line in %s, in the promises and in the plan',
    (language, settled, open) => {
      const lines = pages(normalCentre, language).map(({ text }) => text.replace(/\s/g, ' '));
      expect(lines.filter((text) => text === settled)).toHaveLength(1);
      expect(lines.filter((text) => text === open)).toHaveLength(2);
    },
  );
});

describe('what people type', () => {
  const named = (name: string): MeetingReportData => ({
    ...normalCentre,
    facility: { ...normalCentre.facility, name },
  });

  it('shows a sign for what the fonts lack, and says so at the foot of every page', () => {
    const texts = pages(named('CSCom 🚰 de سيكاسو'));
    expect(texts.some(({ text }) => text.includes('CSCom [?] de [?]'))).toBe(true);
    const notes = texts.filter(({ text }) => text.startsWith('[?]'));
    expect(notes.length).toBe(Math.max(...texts.map(({ page }) => page)));
  });

  it('prints quotes, ampersands and every letter of Bambara as they are', () => {
    const name = 'Ɛɔɲŋ "Kɛnɛya" & l’eau <Ŋ>';
    expect(compactText(pages(named(name)))).toContain(compactText([{ text: name }]));
  });

  it('says nothing of replaced signs where there are none', () => {
    expect(pages(normalCentre).some(({ text }) => text.includes('[?]'))).toBe(false);
  });

  it('holds the front page on one sheet whatever the names', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(words, words, words, (asaco, action, place) => {
        const [first] = normalCentre.promises;
        const data: MeetingReportData = {
          ...normalCentre,
          facility: { ...normalCentre.facility, asaco, commune: place },
          meeting: { ...normalCentre.meeting, place, organ: action },
          promises:
            first === undefined
              ? []
              : Array.from({ length: 9 }, () => ({ ...first, action, who: asaco })),
          charts: [],
        };
        const pageIn = (type: PageType): number | undefined =>
          pages(data, 'fr', type).find(({ text }) => text === 'Les promesses, une par une')?.page;
        expect([pageIn('normal'), pageIn('large')]).toEqual([2, 3]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a page in Bambara', () => {
  it('is marked as unreviewed on every page', () => {
    const texts = pages(normalCentre, 'bm');
    const marks = texts.filter(({ text }) => text.includes('non relu'));
    expect(marks.length).toBe(Math.max(...texts.map(({ page }) => page)));
  });
});
