import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  SYNCHRONISED_TABLES,
  type SynchronisedTable,
} from '../../main/db/synchronised-tables.ts';
import { readLanguage } from './locale-files.ts';

/** These name the row and its centre, and never change. */
const NEVER_CHANGED = ['id', 'facility_id'];

describe.each(['fr', 'en'])('who did what, in %s', (language) => {
  const texts = readLanguage(language);

  it.each(Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[])(
    'has a word for %s and for everything that can change in it',
    (table) => {
      const columns = columnsOf(table).filter((column) => !NEVER_CHANGED.includes(column));
      const wordless = columns.filter(
        (column) =>
          !texts.has(`users:fields.${table}.${column}`) && !texts.has(`users:fields.any.${column}`),
      );
      expect(wordless).toEqual([]);
      expect(texts.has(`users:tables.${table}`)).toBe(true);
    },
  );
});
