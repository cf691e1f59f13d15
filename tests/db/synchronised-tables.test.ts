import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  SYNCHRONISED_TABLES,
  type SynchronisedTable,
} from '../../main/db/synchronised-tables.ts';
import { openScratch } from './scratch-database.ts';

const LOCAL_TABLES = [
  'blob_chunk',
  'choice',
  'choice_form',
  'choice_list',
  'draft',
  'draft_answer',
  'draft_file',
  'form_edition',
  'former_keys',
  'journal',
  'journal_context',
  'journal_sequence',
  'last_package',
  'merge_conflict',
  'missing_blob',
  'month_tally',
  'own_keys',
  'package',
  'package_range',
  'peer',
  'peer_stream',
  'person_key',
  'project_tally',
  'sending',
  'service_tally',
  'stale_month',
  'stale_visit',
  'stock_tally',
  'stream_progress',
  'visit_tally',
  'waiting_file',
  'waiting_media',
  'wanted_blob',
  'workspace',
];

describe('the list of synchronised tables', () => {
  it.each(Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[])(
    'names every column of %s, so that no change escapes the journal',
    (table) => {
      const { database } = openScratch();
      const columns = database.reader.all<{ name: string }>(
        `SELECT name FROM pragma_table_info('${table}')`,
      );
      expect(columns.map((column) => column.name).sort()).toEqual([...columnsOf(table)].sort());
    },
  );

  it('leaves out only the tables that stay on this machine', () => {
    const { database } = openScratch();
    const tables = database.reader.all<{ name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    expect(tables.filter((table) => table.strict === 0)).toEqual([]);
    const local = tables
      .map((table) => table.name)
      .filter((name) => !Object.hasOwn(SYNCHRONISED_TABLES, name));
    expect(local.sort()).toEqual(LOCAL_TABLES);
  });
});
