import { describe, expect, it } from 'vitest';
import { SYNCHRONISED_TABLES, type SynchronisedTable } from '../../main/db/synchronised-tables.ts';
import { findFieldKind } from '../../shared/domain/exchange/field-kind.ts';
import { readLanguage } from './locale-files.ts';

const FIELDS = (Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[]).flatMap((table) =>
  SYNCHRONISED_TABLES[table].map((field) => ({ table, field })),
);

describe.each(['fr', 'en'])('two values side by side, in %s', (language) => {
  const texts = readLanguage(language);

  it('have a word for each choice that can be made', () => {
    const wanted = FIELDS.flatMap(({ table, field }) => {
      const kind = findFieldKind(table, field, false);
      return kind.kind === 'choice' ? kind.values.map(kind.wordOf) : [];
    });
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
  });
});

it('tells what kind of value a field has', () => {
  expect(findFieldKind('money_entry', 'amount', true)).toEqual({ kind: 'amount' });
  expect(findFieldKind('population', 'year', true)).toEqual({ kind: 'year' });
  expect(findFieldKind('action', 'due_on', false)).toEqual({ kind: 'day' });
  expect(findFieldKind('stock_entry', 'product_id', false)).toEqual({ kind: 'reference' });
  expect(findFieldKind('person', 'name_sealed', false)).toEqual({ kind: 'sealed' });
});
