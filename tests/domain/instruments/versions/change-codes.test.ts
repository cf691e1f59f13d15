import { describe, expect, it } from 'vitest';
import { findChangedCodes } from '../../../../shared/domain/instruments/versions/change-codes.ts';
import { defineVersion } from './any-versions.ts';

function define(type: string, ...labels: readonly string[]) {
  const choices = labels.map((label, index) => `| constat | c${index + 1} | ${label} | |`);
  return defineVersion(`
## survey
| type | name | label |
| ${type} | x | X |
## choices
| list_name | name | label | score |
| constat | autre | Autre | |
${choices.join('\n')}
`).form;
}

describe('a code in a later version', () => {
  it.each([
    ['integer', 'decimal', 0],
    ['decimal', 'integer', 0],
    ['integer', 'text', 1],
    ['select_one constat', 'select_multiple constat', 1],
    ['date', 'text', 1],
  ])('%s → %s: %d changed', (before, after, count) => {
    expect(findChangedCodes(define(before), define(after))).toHaveLength(count);
  });

  it.each([
    ['other words', ['Affiché'], ['Affiché au mur'], 0],
    ['another spelling', ['Affiche'], ['AFFICHÉE'], 0],
    ['another meaning', ['Affiché'], ['Propre'], 1],
    ['two exchanged', ['Oui, vu', 'Non, vu'], ['Non, vu', 'Oui, vu'], 2],
    ['a choice that is gone', ['Affiché'], [], 0],
  ])('%s of a choice', (_, before, after, count) => {
    const found = findChangedCodes(
      define('select_one constat', ...before),
      define('select_one constat', ...after),
    );
    expect(found.map(({ choice }) => choice?.after.name)).toHaveLength(count);
  });
});
