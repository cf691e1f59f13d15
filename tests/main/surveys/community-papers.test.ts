import { describe, expect, it } from 'vitest';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { buildSayings, type SayingsData } from '../../../shared/domain/reports/sayings-document.ts';
import {
  buildScoreCard,
  type ScoreCardData,
} from '../../../shared/domain/reports/score-card-document.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import { compareRounds, listCardResults } from '../../../shared/domain/scorecards/card-results.ts';
import { CARD_SIDES } from '../../../shared/domain/scorecards/score-card.ts';
import { overlaps, RIGHT } from '../reports/paper-pages.ts';
import { printedTexts } from '../reports/printed-pages.ts';

const LONG = 'Sɛgɛsɛgɛlikɛɲɔgɔnyabaarakɛjɛkulukuntigiw de ye fura ɲininkali kɛ. '.repeat(10);
const PLACE = { code: 'TEST01', name: 'CSCom', asaco: null, region: null, district: null };

function contextIn(language: 'fr' | 'en' | 'bm'): SheetContext {
  const facility = { ...PLACE, commune: null, area: null };
  return { facility, today: '2026-11-12', language, translate: createTranslator(language) };
}

function cardOf(groups: number, words: string): ScoreCardData {
  const marks = [0, 50, 100].map((score) => ({ name: `n${score}`, label: '', score }));
  const items = Array.from({ length: 16 }, (_, at) => ({
    ...{ key: `k${at}`, section: '', label: `${words.slice(0, 120)} ${at}` },
    marks: { users: marks, providers: marks },
  }));
  const given = { mark: 'n50', votes: null, reason: words };
  const asked = Array.from({ length: groups }, (_, at) => ({
    id: `g${at}`,
    side: CARD_SIDES[at % 2] ?? 'users',
    name: words.slice(0, 100),
    participants: at === 0 ? 3 : 12,
    marks: Object.fromEntries(items.map(({ key }) => [key, given])),
  }));
  const results = listCardResults(items, asked, 5);
  const promise = { action: words, who: words.slice(0, 100), due: null, cost: 1e9 };
  return {
    ...{ id: 'r1', day: '2026-09-02', interfaceOn: null, nextOn: null, minimum: 5 },
    ...{ beforeOn: '2026-03-02', agreed: words, groups: asked },
    results: compareRounds(results, results),
    promises: Array.from({ length: groups }, () => promise),
  };
}

function wordsOf(count: number, text: string): SayingsData {
  const themes = [{ id: 't1', name: text.slice(0, 100) }];
  const sayings = Array.from({ length: count }, (_, at) => ({
    ...{ submission: `s${at}`, path: '/p', question: text.slice(0, 200), text },
    ...{ seemsNamed: false, themes: at % 2 === 0 ? ['t1'] : [] },
  }));
  return { from: '2026-06', to: '2026-11', themes, sayings, minimum: 5 };
}

const PAPERS: readonly (readonly [string, (context: SheetContext) => ReportDocument])[] = [
  ['a card with nothing in it yet', (context) => buildScoreCard(cardOf(0, ''), context)],
  ['a card with too much of everything', (context) => buildScoreCard(cardOf(10, LONG), context)],
  ['no saying', (context) => buildSayings(wordsOf(0, ''), context)],
  ['too many long sayings', (context) => buildSayings(wordsOf(60, LONG), context)],
];

describe.each(PAPERS)('the paper of %s', (_, build) => {
  it.each(['fr', 'en', 'bm'] as const)('keeps its margins and its words in %s', (language) => {
    const document = build(contextIn(language));
    const texts = printedTexts(paintPdf(document));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(({ x, width }) => x < 17.9 || x + width > RIGHT + 0.1)).toEqual([]);
    expect(overlaps(texts)).toEqual([]);
    expect(paintText(document)).not.toMatch(/(?:scorecards|sayings):|undefined|NaN|\{\{/);
  });
});
