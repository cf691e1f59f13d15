import { describe, expect, it } from 'vitest';
import {
  coverSaying,
  groupSayings,
  mayCountSayings,
} from '../../../shared/domain/surveys/sayings.ts';
import { coverWords, findNamed } from '../../../shared/domain/text/seems-named.ts';

describe('what seems to name somebody', () => {
  it.each([
    ['on attend trop', []],
    ['Madame X crie', ['Madame X']],
    ['Mme Traoré et M. Diallo crient', ['Mme Traoré', 'M. Diallo']],
    ['Fanta Jigi m’a aidée', ['Fanta Jigi']],
    ['appelez le 76 12 34 56 ou le 20.22.45.67', ['76 12 34 56', '20.22.45.67']],
    ['le 76123456', ['76123456']],
    ['il y a 12 lits et 300 francs', []],
  ])('in “%s” is %j', (text, found) => {
    expect(findNamed(text)).toEqual(found);
  });

  it('is covered before anybody looked, and as somebody chose afterwards', () => {
    expect(coverSaying('Madame X crie', null)).toBe('[…] crie');
    expect(coverSaying('Santé Maternelle est bien', [])).toBe('Santé Maternelle est bien');
    expect(coverSaying('la sœur de Fanta crie', ['Fanta'])).toBe('la sœur de […] crie');
  });

  it('leaves no part of a longer name', () => {
    expect(coverWords('Fanta Jigi et Fanta', ['Fanta', 'Fanta Jigi'])).toBe('[…] et […]');
  });
});

const saying = (submission: string, themes: readonly string[]) => ({
  ...{ submission, themes, path: '/bien', question: 'Q', text: 'T' },
  seemsNamed: false,
});

describe('sayings in groups', () => {
  it('may be in several, and those in none are kept apart', () => {
    const all = [saying('a', ['wait', 'price']), saying('b', ['price']), saying('c', [])];
    const themes = [
      { id: 'price', name: 'prix' },
      { id: 'wait', name: 'attente' },
    ];
    const { groups, rest } = groupSayings(themes, all);
    expect(groups.map(({ name, sayings }) => [name, sayings.length])).toEqual([
      ['prix', 2],
      ['attente', 1],
    ]);
    expect(rest).toEqual([all[2]]);
  });

  it('are counted only where enough people spoke, however much each said', () => {
    const four = ['a', 'b', 'c', 'd'].flatMap((id) => [saying(id, []), saying(id, [])]);
    expect(mayCountSayings(four, 5)).toBe(false);
    expect(mayCountSayings([...four, saying('e', [])], 5)).toBe(true);
  });
});
