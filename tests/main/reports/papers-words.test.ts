import { describe, expect, it } from 'vitest';
import { layOutPages, paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import type {
  MeetingPaper,
  MeetingPaperName,
} from '../../../shared/domain/reports/meeting-paper.ts';
import { PAGE_TYPES } from '../../../shared/domain/reports/page-type.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import {
  normalMeeting,
  poorMeeting,
  signedMeeting,
} from '../../fixtures/meeting-papers/meetings.ts';
import { buildPaper, MEETINGS, printPaper, tablesOf } from './paper-pages.ts';

describe('the minutes', () => {
  const said = (paper: MeetingPaper, language: Language = 'fr'): string =>
    paintText(buildPaper('minutes', paper, language));

  it('say the quorum, the votes and the points in the order of the minutes', () => {
    const text = said(normalMeeting);
    expect(text).toContain('Membres présents : 5 sur 7 ; il en faut 4. Le quorum est atteint.');
    expect(text).toContain(
      '1\tAcheter le rideau de la maternité avec la caisse de tarification.\t5\t0\t0',
    );
    expect(text).toContain('2\tOuvrir la pharmacie le dimanche matin.\t—\t—\t—');
    const points = [...text.matchAll(/^(\d+)\. (.+)$/gm)].map(([, number]) => Number(number));
    expect(points).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('leave lines to write on until they are approved, and none afterwards', () => {
    const blank = (paper: MeetingPaper): number =>
      tablesOf(buildPaper('minutes', paper)).reduce((sum, { blankRows }) => sum + blankRows, 0);
    expect(blank(poorMeeting)).toBeGreaterThan(5);
    expect([blank(normalMeeting), blank(signedMeeting)]).toEqual([0, 0]);
  });

  it('have an addendum under the signatures, with its day and who wrote it', () => {
    const texts = printPaper('minutes', signedMeeting);
    const at = (wanted: string): number =>
      texts.findIndex(({ text }) => text.replace(/\s/g, ' ').startsWith(wanted));
    expect(at('Cachet de l’ASACO')).toBeGreaterThan(0);
    expect(at('20 novembre 2026, par Awa Sidibé')).toBeGreaterThan(at('Cachet de l’ASACO'));
    expect(at('Le rideau coûte 17')).toBeGreaterThan(at('Additifs'));
  });

  it('are not signed in a language that nobody has reviewed, and say why', () => {
    const signatures = (language: Language): boolean =>
      buildPaper('minutes', normalMeeting, language).blocks.some(
        ({ kind }) => kind === 'signatures',
      );
    expect((['fr', 'en', 'bm'] as const).map(signatures)).toEqual([true, true, false]);
    expect(said(normalMeeting, 'bm')).toContain('le PV se signe en français');
  });

  it('are never signed on a page that says nothing else', () => {
    for (const type of PAGE_TYPES)
      for (const [, paper] of MEETINGS) {
        const { pages } = layOutPages(buildPaper('minutes', paper), type);
        const signed = pages.filter(({ blocks }) =>
          blocks.some(({ kind }) => kind === 'signatures'),
        );
        for (const { blocks } of signed)
          expect(blocks.some(({ kind }) => kind === 'paragraph' || kind === 'table')).toBe(true);
      }
  });

  it('keep all who sign on one page', () => {
    const offices = ['Président(e) de séance', 'Secrétaire de séance', 'Cachet de l’ASACO'];
    const pages = printPaper('minutes', normalMeeting).filter(({ text }) => offices.includes(text));
    expect(pages).toHaveLength(3);
    expect(new Set(pages.map(({ page }) => page)).size).toBe(1);
  });
});

describe('the convocation', () => {
  it('is one sheet for all, or a letter of one page to each member', () => {
    const pages = (name: MeetingPaperName): number =>
      Math.max(...printPaper(name, normalMeeting).map(({ page }) => page));
    expect([pages('convocation'), pages('letters')]).toEqual([1, 7]);
    const texts = printPaper('letters', normalMeeting).map(({ text }) => text.replace(/\s/g, ' '));
    expect(texts).toContain('À : N’Golo Diarra, secrétaire administratif');
    expect(texts).not.toContain('À : Dr Adama Koné, DTC');
  });
});

describe('the sheets by person', () => {
  it('give everybody what they promised, and last what nobody was named for', () => {
    const heads = buildPaper('personSheets', normalMeeting).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(heads).toEqual([
      'Bakary Coulibaly',
      'Aïssata Diallo',
      'Fatoumata Keïta',
      'Responsable à désigner',
    ]);
    expect(paintText(buildPaper('personSheets', normalMeeting))).toContain(
      '1\tRéparer la pompe du forage\t20/12/2026',
    );
  });
});

describe('the poster', () => {
  it.each(MEETINGS)('of a meeting %s holds on one sheet', (_, paper) => {
    expect(printPaper('poster', paper).every(({ page }) => page === 1)).toBe(true);
  });

  it('says the figures that the report of the meeting says, very large', () => {
    const texts = printPaper('poster', normalMeeting);
    const large = texts.filter(({ size }) => size > 30).map(({ text }) => text.replace(/\s/g, ' '));
    expect(large).toEqual(['78,5 %', '62 %', '2 sur 11', '8 sur 12', '1 147 550']);
  });

  it.each([
    ['a4', [595.28, 841.89]],
    ['a3', [841.89, 1190.55]],
    ['letter', [612, 792]],
  ] as const)('is fitted whole to a sheet of %s', (sheet, [width, height]) => {
    const pdf = Buffer.from(paintPdf(buildPaper('poster', normalMeeting), 'normal', sheet));
    const box = /\/MediaBox \[0\.? 0\.? ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'));
    expect([Number(box?.[1]), Number(box?.[2])]).toEqual([
      expect.closeTo(width, 0),
      expect.closeTo(height, 0),
    ]);
  });
});

describe('the page to be read aloud', () => {
  it('is set in 16 points, with small numbers in words', () => {
    const texts = printPaper('readAloud', normalMeeting);
    const kept = texts.find(({ text }) => text.startsWith('Promesses tenues'));
    expect([kept?.size, kept?.text.replace(/\s/g, ' ')]).toEqual([
      16,
      'Promesses tenues : une sur trois.',
    ]);
  });
});
