import type { Translate } from '../../../../shared/domain/text/translate.ts';
import type { OpenColumn, OpenTable } from './open-tables.ts';

// The words are those of the history of changes, which has one for every table and field that travels.
const OWN_COLUMNS = new Set(['id', 'facility_id']);

function findText(translate: Translate, key: string): string | null {
  try {
    return translate(key);
  } catch {
    // A key without a text is an error of the translator's; here the next key is asked for.
    return null;
  }
}

/** What a table holds, in a word. */
export function tableComment({ name }: OpenTable, translate: Translate): string {
  return (
    findText(translate, `users:tables.${name}`) ??
    findText(translate, `openData:tables.${name}`) ??
    name
  );
}

/** What a column holds, in a word, with what its values are. */
export function columnComment(
  table: OpenTable,
  { name, type, refersTo }: OpenColumn,
  translate: Translate,
): string {
  const word = OWN_COLUMNS.has(name)
    ? translate(`openData:columns.${name}`)
    : (findText(translate, `users:fields.${table.name}.${name}`) ??
      findText(translate, `openData:fields.${table.name}.${name}`) ??
      findText(translate, `users:fields.any.${name}`) ??
      name);
  const kind = type === 'month' || type === 'json' ? translate(`openData:types.${type}`) : null;
  const target = refersTo === null ? null : translate('openData:refersTo', { table: refersTo });
  return [word, kind, target].filter((each) => each !== null).join(' ; ');
}
