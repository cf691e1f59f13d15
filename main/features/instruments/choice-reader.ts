import type { LocalisedText } from '../../../shared/domain/instruments/form-definition.ts';
import { searchWords } from '../../../shared/domain/text/search-words.ts';
import type { Reader } from '../../db/handles.ts';
import { type ChoiceFilter, filterQuery, searchQueries } from './choice-index.ts';

/** A list of a version of a form. */
export interface ListKey {
  readonly formId: string;
  readonly version: string;
  readonly list: string;
}

/** A choice as it is offered. */
export interface FoundChoice {
  readonly name: string;
  readonly label: LocalisedText;
}

/** The first choices that a search finds, and how many there are in all. */
export interface FoundChoices {
  readonly choices: readonly FoundChoice[];
  readonly total: number;
}

interface ListRow {
  /** The number of its first choice. */
  readonly id: number;
  readonly size: number;
}

function findList(db: Reader, { formId, version, list }: ListKey): ListRow | null {
  const key = [`${formId}:${version}`, list];
  const row = db.get<ListRow>('SELECT id, size FROM choice_list WHERE form = ? AND name = ?', key);
  return row ?? null;
}

const MATCHES = `FROM choice_search WHERE choice_search MATCH :query
  AND rowid BETWEEN :id AND :id + :size - 1`;

function listMatches(db: Reader, list: ListRow, query: string, limit: number): readonly number[] {
  const rows = db.all<{ choice: number }>(
    `SELECT rowid AS choice ${MATCHES} ORDER BY rowid LIMIT :limit`,
    { ...list, query, limit },
  );
  return rows.map(({ choice }) => choice);
}

function countMatches(db: Reader, list: ListRow, query: string): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n ${MATCHES}`, { ...list, query })?.n ?? 0;
}

/**
 * Searches a long list: the choices that fulfil the filter and hold every word typed, each at the beginning of a word,
 * in the order of the list, the very name and names that begin so first. A list that is not held finds nothing.
 */
export function searchChoices(
  db: Reader,
  key: ListKey,
  typed: string,
  filter: ChoiceFilter,
  limit: number,
): FoundChoices {
  const list = findList(db, key);
  if (!list) return { choices: [], total: 0 };
  const words = searchWords(typed);
  const within = filterQuery(filter);
  if (words.length === 0 && within === null) {
    const length = Math.min(limit, list.size);
    const ids = Array.from({ length }, (_, index) => list.id + index);
    return { choices: readChoices(db, ids), total: list.size };
  }
  const queries = words.length > 0 ? searchQueries(words, filter) : [within ?? ''];
  const ids = new Set<number>();
  for (const query of queries) {
    if (ids.size >= limit) break;
    for (const id of listMatches(db, list, query, limit)) ids.add(id);
  }
  const shown = [...ids].slice(0, limit);
  return { choices: readChoices(db, shown), total: countMatches(db, list, queries.at(-1) ?? '') };
}

function readChoices(db: Reader, ids: readonly number[]): readonly FoundChoice[] {
  return ids.flatMap((id) => {
    const row = db.get<{ name: string; label: string }>(
      'SELECT name, label FROM choice WHERE id = ?',
      [id],
    );
    return row ? [{ name: row.name, label: JSON.parse(row.label) as LocalisedText }] : [];
  });
}

/** The words of a choice, by its name in its list; null when the list has none, or none that fulfils the filter. */
export function findChoiceLabel(
  db: Reader,
  key: ListKey,
  name: string,
  filter: ChoiceFilter = {},
): LocalisedText | null {
  const list = findList(db, key);
  const within = filterQuery(filter);
  const found = db.all<{ id: number; label: string }>(
    'SELECT id, label FROM choice WHERE list = ? AND name = ? ORDER BY id',
    [list?.id ?? 0, name],
  );
  const fitting = found.find(
    ({ id }) => within === null || countMatches(db, { id, size: 1 }, within) > 0,
  );
  return fitting ? (JSON.parse(fitting.label) as LocalisedText) : null;
}
