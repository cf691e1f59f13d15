import { describe, expect, it } from 'vitest';
import { layOutPages, paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { layOutForm } from '../../../shared/domain/instruments/paper/paper-form.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import type { FormLine } from '../../../shared/domain/reports/form-line.ts';
import {
  buildBlankForm,
  buildFilledForm,
} from '../../../shared/domain/reports/form-paper/form-document.ts';
import { PAGE_TYPES, type PageType, TYPE } from '../../../shared/domain/reports/page-type.ts';
import { answerAll, LIBRARY } from '../../instruments/library-forms.ts';
import { BAD_COPY } from './bad-copy.ts';
import { canCopy, inkOnCopy } from './copied-page.ts';
import { FOOT, overlaps, RIGHT } from './paper-pages.ts';
import { compactText, printedTexts } from './printed-pages.ts';

const LEFT = 18;
const LAST_LINE = 278;

const context = {
  facility: {
    ...{ code: 'TEST01', name: 'CSCom de Sabali', asaco: null },
    ...{ region: 'Koulikoro', district: null, commune: null, area: null },
  },
  today: '2026-11-22',
  language: 'fr',
  translate: createTranslator('fr'),
} as const;

function blankOf(survey: string, choices = ''): ReportDocument {
  const text = `## survey\n${survey}\n## choices\n| list_name | name | label |\n${choices}`;
  const compiled = compileXlsform(parseMarkdownForm(text), { fallbackFormId: 'long' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems[0]));
  return buildBlankForm(layOutForm(compiled.form, compiled.xform), context);
}

function linesOf(document: ReportDocument): readonly FormLine[] {
  return document.blocks.filter((block) => block.kind === 'formLine');
}

/** What holds of every form on paper; gives its texts. */
function checkPages(document: ReportDocument, type: PageType = 'normal') {
  const texts = printedTexts(paintPdf(document, type));
  const outside = texts.filter(
    ({ x, width, baseline }) =>
      x < LEFT - 0.1 || x + width > RIGHT + 0.1 || baseline < LEFT || baseline > FOOT,
  );
  expect(outside).toEqual([]);
  const low = texts.filter(({ baseline, size }) => baseline > LAST_LINE && size > TYPE[type].foot);
  expect(low).toEqual([]);
  expect(overlaps(texts)).toEqual([]);
  const pages = Math.max(...texts.map(({ page }) => page));
  const coded = texts.filter(({ text }) =>
    /^code [2-9A-HJ-NP-Z]{6} · page \d+ sur \d+$/.test(text),
  );
  expect(coded).toHaveLength(pages);
  const all = compactText(texts);
  for (const { number } of linesOf(document)) expect(all).toContain(number);
  return texts;
}

describe.each(LIBRARY)('$id on paper', ({ form, xform }) => {
  const paper = layOutForm(form, xform);

  it.each(PAGE_TYPES)('blank in %s type has every line whole, and nothing over another', (type) => {
    const blank = buildBlankForm(paper, context);
    const texts = checkPages(blank, type);
    const all = compactText(texts);
    const asked = linesOf(blank).map(({ text }) => text.replace(/\s/g, ''));
    // The printer sets its own spaces and apostrophes; letters stay.
    expect(asked.filter((text) => !all.includes(text))).toEqual([]);
    expect(linesOf(blank).filter(({ number }) => number !== '')).toHaveLength(paper.lines.length);
  });

  it('filled has a cross in each box that was chosen, and says what is missed', () => {
    const submission = answerAll(form, 'worst');
    const filled = buildFilledForm(paper, { submission, day: '2026-11-12' }, context);
    checkPages(filled);
    const chosen = linesOf(filled).flatMap(({ answer }) =>
      answer.kind === 'choices' ? answer.choices.filter(({ isChosen }) => isChosen) : [],
    );
    expect(chosen).toHaveLength(submission.answers.length);
    const missed = linesOf(filled).filter(({ mark }) => mark?.text === 'critique : manque');
    const critical = paper.lines.filter(
      ({ question }) =>
        question.critical && submission.answers.some(({ path }) => path === question.path),
    );
    expect(missed).toHaveLength(critical.length);
  });
});

describe('a form that is hard to print', () => {
  const HEAD = '| type | name | label | hint |';

  it.each([300, 1000])('of %i questions keeps each on one page with its boxes', (count) => {
    const rows = Array.from({ length: count }, (_, at) => {
      const type = ['select_one on', 'integer', 'text', 'date', 'select_multiple douze'][at % 5];
      return `| ${type} | q${at} | Question ${at + 1} sur le point d'eau et le lavage des mains | À voir |`;
    });
    const months = Array.from({ length: 12 }, (_, at) => `| douze | m${at} | Le mois ${at + 1} |`);
    const document = blankOf(
      [HEAD, ...rows].join('\n'),
      ['| on | oui | Oui |', '| on | non | Non |', ...months].join('\n'),
    );
    const { pages } = layOutPages(document, 'normal');
    const placed = pages.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'formLine'));
    expect(placed).toHaveLength(linesOf(document).length);
    const texts = printedTexts(paintPdf(document));
    const boxes = texts.filter(({ text }) => /^(Oui|Non|Le mois 12)$/.test(text));
    expect(boxes).toHaveLength((count / 5) * 3);
    const asked = new Set(texts.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => text));
    expect(asked.has(String(count))).toBe(true);
  });

  it('with endless words, Arabic and pictures cuts nothing and says what it cannot print', () => {
    const long = 'Sɛgɛsɛgɛlikɛɲɔgɔnyabaarakɛjɛkulukuntigiwkaŋuya'.repeat(3);
    const document = blankOf(
      [
        HEAD,
        `| select_one mots | a | ${long} | ${long} |`,
        '| text | b | هل يوجد ماء؟ 🩺 | 🩺 |',
        `| select_one mots | c | ${'Une question qui ne finit pas. '.repeat(200)} | |`,
        '| select_multiple trente | d | Trente choix | |',
      ].join('\n'),
      [
        `| mots | x | ${long} |`,
        '| mots | y | Ayi |',
        ...Array.from(
          { length: 30 },
          (_, at) => `| trente | t${at} | ${'Un choix de mots '.repeat(9)}${at} |`,
        ),
      ].join('\n'),
    );
    for (const type of PAGE_TYPES) {
      const texts = checkPages(document, type);
      const all = compactText(texts.filter(({ baseline }) => baseline < LAST_LINE));
      // The question, its hint, and the choice under both questions of its list.
      expect(all.split(long).length - 1).toBe(4);
      expect(all).toContain('[?]');
      expect(all.split('Unequestionquinefinitpas.').length - 1).toBe(200);
    }
  });

  it('prints a repeat as often as is asked, each row with its own numbers', () => {
    const text = `## survey\n| type | name | label |\n| begin_repeat | lot | Lot |\n| text | nom | Nom |\n| end_repeat | | |`;
    const compiled = compileXlsform(parseMarkdownForm(text), { fallbackFormId: 'lots' });
    if (!compiled.ok) throw new Error('The form compiles');
    const paper = layOutForm(compiled.form, compiled.xform);
    const numbers = (document: ReportDocument) =>
      linesOf(document).flatMap(({ number }) => (number === '' ? [] : [number]));
    expect(numbers(buildBlankForm(paper, context, 4))).toEqual(['1.1', '1.2', '1.3', '1.4']);
    const answers = [1, 2].map((row) => ({ path: `/lot[${row}]/nom`, value: `L${row}` }));
    const submission = { formId: 'lots', version: '1', instanceId: 'uuid:1', answers };
    const filled = buildFilledForm(paper, { submission, day: '2026-11-12' }, context);
    expect(numbers(filled)).toEqual(['1.1', '1.2']);
  });
});

describe.runIf(canCopy())('a form on a bad copy', () => {
  it('keeps its boxes, and leaves room in them to write', () => {
    const survey = '| type | name | label |\n| note | n | |\n| integer | a | Combien ? |';
    const pdf = paintPdf(blankOf(survey));
    const line = printedTexts(pdf).find(({ text }) => text.startsWith('Combien'));
    if (!line) throw new Error('The question is printed');
    const cells = { left: 152, top: line.baseline - 4.5, width: 40, height: 9.5 };
    const ink = inkOnCopy(pdf, cells, BAD_COPY);
    // Six cells of 6,5 × 8 mm with lines of 0,4 mm are a tenth of the place.
    expect(ink).toBeGreaterThan(0.05);
    expect(ink).toBeLessThan(0.25);
  });
});
