import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { legibleText } from '../../../main/features/reports/pdf/legible-text.ts';
import { Paper } from '../../../main/features/reports/pdf/paper.ts';
import { wrapText } from '../../../main/features/reports/pdf/wrap-text.ts';
import { resourcesDirectory } from '../../../main/platform/resources.ts';

const paper = new Paper();
const hasGlyph = (codePoint: number): boolean => paper.hasGlyph(codePoint);

function localeFiles(): readonly (readonly [string, string])[] {
  const locales = join(resourcesDirectory(), 'locales');
  return readdirSync(locales).flatMap((language) =>
    readdirSync(join(locales, language)).map((file) => {
      const path = join(locales, language, file);
      return [`${language}/${file}`, readFileSync(path, 'utf8')] as const;
    }),
  );
}

describe('the fonts of the page', () => {
  it.each(localeFiles())('have every sign of %s', (_, text) => {
    const missing = [...new Set(text)].filter(
      (sign) => sign > '\u001F' && !hasGlyph(sign.codePointAt(0) ?? 0),
    );
    expect(missing).toEqual([]);
  });

  it('have the letters of Bambara, their tones, and the spaces of French', () => {
    const signs = [...'ɛɔɲŋƐƆƝŊ\u0300\u0301\u030C\u00A0\u202F\u2009«»’…→↑↓≥✓œŒÿ'];
    expect(signs.filter((sign) => !hasGlyph(sign.codePointAt(0) ?? 0))).toEqual([]);
  });

  it.each(['☐', '●', '🚰'])('refuse to paint %s, which they lack', (sign) => {
    expect(() => new Paper().text(sign, 20, 20, { size: 11 })).toThrow('no glyph');
  });
});

describe('legibleText', () => {
  it.each([
    ['e\u0301cole', 'école', 'composes letters'],
    ['a\u200Bb\uFEFF', 'ab', 'drops what prints nothing'],
    ['a\tb\u0000c', 'a b c', 'makes control signs spaces'],
    ['Qui ?', 'Qui\u00A0?', 'holds a question mark to its word'],
    ['« eau »', '«\u00A0eau\u00A0»', 'holds guillemets to what they quote'],
    ['سيكاسو x 👩‍⚕️', '[?] x [?]', 'shows one sign for a run of what the fonts lack'],
    ['90 000 FCFA', '90\u202F000\u00A0FCFA', 'holds an amount together'],
    ['a\r\nb', 'a\nb', 'keeps line ends'],
  ])('%j becomes %j: it %s', (text, expected) => {
    expect(legibleText(text, hasGlyph)).toBe(expected);
  });
});

describe('wrapText', () => {
  const style = { size: 11 };
  const wrap = (text: string, width: number): readonly string[] =>
    wrapText(text, width, style, paper);

  it('breaks between words and keeps every word', () => {
    const lines = wrap('Acheter deux ballons et masques avant la fin du mois', 30);
    expect(lines.join(' ')).toBe('Acheter deux ballons et masques avant la fin du mois');
    expect(lines.every((line) => paper.width(line, style) <= 30)).toBe(true);
  });

  it('cuts a word without any place to break', () => {
    const word = 'Kɛnɛyabaarakɛlawkaɲɔgɔnyelijɛkuluba';
    const lines = wrap(word, 20);
    expect(lines.join('')).toBe(word);
    expect(lines.every((line) => paper.width(line, style) <= 20)).toBe(true);
  });

  it('cuts a long word after its hyphen', () => {
    expect(wrap('Sanankoroba-Dialakoroba', 30)).toEqual(['Sanankoroba-', 'Dialakoroba']);
  });

  it('never parts what a no-break space holds together', () => {
    expect(wrap('le coût est 15\u202F000\u00A0FCFA', 34)).toEqual([
      'le coût est',
      '15\u202F000\u00A0FCFA',
    ]);
  });

  it('keeps an empty line', () => {
    expect(wrap('a\n\nb', 30)).toEqual(['a', '', 'b']);
  });
});
