import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourcesDirectory } from '../../../main/platform/resources.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { describeImport, EMPTY_OUTCOME } from '../../../shared/domain/imports/import-outcome.ts';
import { IMPORT_PROBLEMS } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { RepeatedKeys } from '../../../shared/domain/imports/repeated-keys.ts';

const translate = createTranslator('fr');

describe('describeImport', () => {
  it('gives file, row, column, reason and remedy of what was set aside', () => {
    const facts = { column: 'valeur', value: 'douze' };
    const problem = { code: 'imports.number-unreadable', row: 7, column: 'valeur', facts };
    const result = describeImport(
      { ...EMPTY_OUTCOME, accepted: 3, setAside: [{ file: 'services.csv', problems: [problem] }] },
      translate,
    );
    expect(result).toEqual({
      accepted: 3,
      changed: 0,
      unchanged: 0,
      waiting: 0,
      setAside: [
        {
          file: 'services.csv',
          row: 7,
          column: 'valeur',
          reason: "« douze » n'est pas un nombre.",
          remedy:
            'Écrivez seulement le nombre, sans unité ni mot ; laissez vide si la valeur manque.',
        },
      ],
      warnings: [],
    });
  });

  it('keeps one entry for a record with several faults, and says a remedy once', () => {
    const at = (value: string, column: string) =>
      ({ code: 'imports.number-unreadable', row: 7, column, facts: { column, value } }) as const;
    const note = { file: 'stock.csv', problems: [at('a', 'recu'), at('b', 'utilise')] } as const;
    const [entry, ...more] = describeImport(
      { ...EMPTY_OUTCOME, setAside: [note] },
      translate,
    ).setAside;
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ row: 7, column: 'recu' });
    expect(entry?.reason).toBe("« a » n'est pas un nombre. « b » n'est pas un nombre.");
    expect(entry?.remedy.match(/Écrivez/g)).toHaveLength(1);
  });

  it('names the kind of table in a sentence, and no row where the whole file is meant', () => {
    const facts = { kind: 'stock', column: 'final' };
    const problem = { code: 'imports.column-missing', facts };
    const note = { file: 'x.csv', problems: [problem] } as const;
    const [entry] = describeImport({ ...EMPTY_OUTCOME, warnings: [note] }, translate).warnings;
    expect(entry).toMatchObject({ row: null, column: null });
    expect(entry?.reason).toContain('une table « stock »');
  });
});

describe('the sentences of imports', () => {
  it.each(['fr', 'en'] as const)(
    'say a reason and a remedy for every problem, in %s',
    (language) => {
      const path = join(resourcesDirectory(), 'locales', language, 'imports.json');
      const texts = JSON.parse(readFileSync(path, 'utf8')).problems;
      expect(Object.keys(texts).toSorted()).toEqual(IMPORT_PROBLEMS.toSorted());
      const say = createTranslator(language);
      const facts = { kind: 'stock', column: 'produit', meaning: 'produit' };
      for (const word of IMPORT_PROBLEMS) {
        expect(say(`imports:problems.${word}.reason`, facts)).toMatch(/[.]$/);
        expect(say(`imports:problems.${word}.remedy`, facts)).toMatch(/[.]$/);
      }
    },
  );
});

describe('RepeatedKeys', () => {
  it('lets the first line of a key stand and names its row', () => {
    const keys = new RepeatedKeys();
    expect(keys.note('a', '1', 2)).toEqual({ state: 'first' });
    expect(keys.note('b', '1', 3)).toEqual({ state: 'first' });
    expect(keys.note('a', '1', 4)).toEqual({ state: 'same', row: 2 });
    expect(keys.note('a', '2', 5)).toEqual({ state: 'different', row: 2 });
    expect(keys.note('a', '2', 6)).toEqual({ state: 'different', row: 2 });
  });
});

describe('quoted', () => {
  it.each([
    ['a\n b\u0000\tc ', 'a b c'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(59)}…`],
  ])('puts %j on one line of bounded length', (value, expected) => {
    expect(quoted(value)).toBe(expected);
  });
});
