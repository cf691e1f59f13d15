import { describe, expect, it } from 'vitest';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { MEETING_PAPERS } from '../../../shared/domain/reports/meeting-paper.ts';
import { TYPE } from '../../../shared/domain/reports/page-type.ts';
import { normalMeeting, overfullMeeting } from '../../fixtures/meeting-papers/meetings.ts';
import { buildPaper, FOOT, MEETINGS, overlaps, printPaper, RIGHT } from './paper-pages.ts';
import { compactText, type PrintedText, printedTexts } from './printed-pages.ts';
import { expectSameEverywhere } from './same-everywhere.ts';

const LEFT = 18;
const LAST_LINE = 279;

const CASES = MEETINGS.flatMap(([meeting, paper]) =>
  MEETING_PAPERS.flatMap((name) =>
    // A letter is the convocation again, once for each member.
    name === 'letters' && paper === overfullMeeting ? [] : [[name, meeting, paper] as const],
  ),
);

describe.each(CASES)('the %s of a meeting %s', (name, _, paper) => {
  const document = buildPaper(name, paper);
  const texts = printPaper(name, paper);

  it('keeps every text between the margins and above the foot', () => {
    const outside = texts.filter(
      ({ x, width, baseline, size }) =>
        x < LEFT - 0.1 ||
        x + width > RIGHT + 0.1 ||
        baseline < LEFT ||
        baseline > (size > TYPE.normal.foot ? LAST_LINE : FOOT),
    );
    expect(outside).toEqual([]);
  });

  it('prints no text over another', () => {
    expect(overlaps(texts)).toEqual([]);
  });

  it('leaves no heading alone at the foot of a page', () => {
    const isHeading = ({ size, bold }: PrintedText): boolean =>
      size === TYPE.normal.heading && bold;
    const orphans = texts
      .filter(isHeading)
      .filter(
        ({ page, baseline }) =>
          !texts.some(
            (text) =>
              !isHeading(text) &&
              text.page === page &&
              text.baseline > baseline &&
              text.baseline < LAST_LINE,
          ),
      );
    expect(orphans).toEqual([]);
  });

  it('numbers every page of all pages, under the code of the paper', () => {
    const count = Math.max(...texts.map(({ page }) => page));
    const feet = texts.filter(({ text }) => /page \d+ sur \d+$/.test(text));
    expect(feet.map(({ page }) => page)).toEqual(
      Array.from({ length: count }, (__, index) => index + 1),
    );
    expect(feet.every(({ text }) => /\b[2-9A-HJ-NP-Z]{6}\b/.test(text))).toBe(true);
  });

  it('has the same rows, totals and figures on the screen, on paper, as text and as a workbook', async () => {
    await expectSameEverywhere(document);
  });

  it('gives the same bytes for the same meeting', () => {
    const [first, second] = [paintPdf(document), paintPdf(buildPaper(name, paper))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('a table over several pages', () => {
  it('repeats its head on each of them', () => {
    const texts = printPaper('actionSheet', overfullMeeting);
    const heads = texts.filter(({ text }) => text === 'Responsable').map(({ page }) => page);
    const actions = texts.filter(({ text }) => /^Action-\d+\./.test(text));
    expect(new Set(actions.map(({ page }) => page)).size).toBeGreaterThan(10);
    expect(actions.filter(({ page }) => !heads.includes(page))).toEqual([]);
    expect(new Set(actions.map(({ text }) => text.split(' ')[0])).size).toBe(300);
  });

  it('never cuts a figure', () => {
    const cost = '15\u202F000\u202F000';
    const costs = printPaper('actionSheet', overfullMeeting).filter(({ text }) => text === cost);
    expect(costs).toHaveLength(300);
  });

  it('adds up the plan once, on the page as in the text', () => {
    const total = '4\u202F500\u202F000\u202F000';
    const document = buildPaper('actionSheet', overfullMeeting);
    expect(paintText(document)).toContain(`Coût connu\t\t\t${total}`);
    expect(compactText(printPaper('actionSheet', overfullMeeting))).toContain('4500000000');
  });
});

describe.each(['en', 'bm'] as const)('in %s', (language) => {
  it.each(MEETING_PAPERS)('the %s keeps its margins', (name) => {
    const texts = printedTexts(paintPdf(buildPaper(name, normalMeeting, language)));
    expect(
      texts.filter(({ x, width, baseline }) => x + width > RIGHT + 0.1 || baseline > FOOT),
    ).toEqual([]);
    const notice = texts.some(({ text }) => text.startsWith('Bamanankan sɛbɛn in ma sɛgɛsɛgɛ'));
    expect(notice).toBe(language === 'bm');
  });
});

describe('in large type', () => {
  it.each(MEETING_PAPERS)('the %s keeps its margins and sets nothing under 10 points', (name) => {
    const texts = printPaper(name, normalMeeting, 'large');
    expect(texts.filter(({ x, width }) => x + width > RIGHT + 0.1)).toEqual([]);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(10);
    expect(overlaps(texts)).toEqual([]);
  });
});

describe('what people type', () => {
  it('stands as [?] where the fonts have no sign for it, and the foot says so', () => {
    const texts = printPaper('attendanceSheet', overfullMeeting);
    expect(texts.some(({ text }) => text === '[?]')).toBe(true);
    expect(
      texts.some(({ text }) => text.replace(/\s/g, ' ').startsWith('[?] : signe du texte')),
    ).toBe(true);
  });
});
