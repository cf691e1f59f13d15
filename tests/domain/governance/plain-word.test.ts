import { describe, expect, it } from 'vitest';
import { createPlainWordTest } from '../../../shared/domain/governance/plain-word.ts';

const isPlain = createPlainWordTest([
  'DTC',
  'gérant',
  'trésorier général',
  'chef de quartier',
  '…',
]);

describe('a word on a list', () => {
  it.each([
    ['Tresorier  GENERAL', true],
    ['DTC et gérant', true],
    ['DTC, gérant ; chef de quartier', true],
    ['gérant/DTC', true],
    ['DTC,', true],
    ['DTC et Awa Danaya', false],
    ['Awa Danaya', false],
    ['Awa Danaya (DTC)', false],
    ['gérante', false],
    ['', false],
    ['…', false],
    [', ;', false],
  ])('%j: names no person is %s', (written, plain) => {
    expect(isPlain(written)).toBe(plain);
  });
});
