import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';

describe('a text', () => {
  it('is given with its facts and in its plural', () => {
    const translate = createTranslator('fr');
    expect(translate('meeting:money.actions', { count: 2 })).toBe('2 actions ouvertes');
    expect(translate('meeting:money.actions', { count: 0 })).toBe('aucune action ouverte');
  });

  it.each(['fr', 'en', 'bm'] as const)('that nobody wrote throws, in %s', (language) => {
    const translate = createTranslator(language);
    for (const key of ['meeting:no.such', 'no-file:at.all', 'meeting:money', 'meeting:', '']) {
      expect(() => translate(key), key).toThrow(`No text for "`);
    }
    expect(() => translate('meeting:no.such', { count: 2 })).toThrow('"meeting:no.such"');
  });

  it('that Bambara lacks is given in French, plural and all', () => {
    expect(createTranslator('bm')('meeting:money.actions', { count: 2 })).toBe(
      '2 actions ouvertes',
    );
  });

  it('keeps the signs of what is put into it', () => {
    const said = createTranslator('fr')('meeting:decide.owner', {
      action: '<b>"L’eau" & $t(x)</b>',
    });
    expect(said).toContain('<b>"L’eau" & $t(x)</b>');
  });
});
