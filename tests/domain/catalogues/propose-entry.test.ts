import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import { proposeEntry } from '../../../shared/domain/catalogues/propose-entry.ts';

function entry(name: string, ...aliases: readonly string[]): CatalogueEntry {
  return { code: name, name, labels: { fr: name, en: name }, aliases };
}

const HELD = [
  entry('Zinc 20', 'zinc dispersible 20'),
  entry('Paracétamol 500', 'doliprane 500'),
  entry('AL 6x2'),
  entry('Sulfate Mg', 'sulfate de magnésium'),
];

describe('what an unknown name most likely means', () => {
  it.each([
    ['Zinc 20 mg', 'Zinc 20'],
    ['PARACETAMOLE 500', 'Paracétamol 500'],
    ['Dolipran 500', 'Paracétamol 500'],
    ['sulfate de magnesum', 'Sulfate Mg'],
    ['zinc20', 'Zinc 20'],
    ['AL 6x3', null],
    ['Zinc 10', null],
    ['Paracétamol', null],
    ['Gants', null],
    ['', null],
  ])('"%s" may be %s', (name, proposed) => {
    expect(proposeEntry(HELD, name)?.name ?? null).toBe(proposed);
  });

  it('is nothing where nothing is held', () => {
    expect(proposeEntry([], 'Zinc 20')).toBeNull();
  });

  it('never has another number than the name', () => {
    const name = fc.tuple(fc.constantFrom('zinc ', 'al ', 'paracetamol '), fc.nat(600));
    fc.assert(
      fc.property(name, ([word, number]) => {
        const found = proposeEntry(HELD, word + String(number));
        if (found) expect(found.name).toContain(String(number));
      }),
    );
  });
});
