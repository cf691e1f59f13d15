import type { Translate } from '../../../../shared/domain/text/translate.ts';
import type { OpenColumn, OpenTable, OpenType } from './open-tables.ts';
import { columnComment, tableComment } from './open-words.ts';

// Source: https://specs.frictionlessdata.io/table-schema (version 1). JSON stays a text, since nothing says beforehand
// whether it is an object or an array.
const TYPES: Readonly<Record<OpenType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  day: 'date',
  month: 'yearmonth',
  json: 'string',
};

function describeField(table: OpenTable, column: OpenColumn, translate: Translate): object {
  const { name, type, required, words } = column;
  const constraints = {
    ...(required && { required }),
    ...(name === 'id' && { unique: true }),
    ...(words && { enum: words }),
  };
  return {
    name,
    type: TYPES[type],
    title: columnComment(table, column, translate),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** A table as a resource of a data package: what its columns hold, which are keys, which file, how long. */
export function describeResource(
  table: OpenTable,
  file: { readonly path: string; readonly bytes: number; readonly sha256: string },
  translate: Translate,
): object {
  const { path, bytes, sha256 } = file;
  const foreignKeys = table.columns.flatMap(({ name, refersTo }) =>
    refersTo === null ? [] : [{ fields: name, reference: { resource: refersTo, fields: 'id' } }],
  );
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: tableComment(table, translate),
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: table.columns.map((column) => describeField(table, column, translate)),
      missingValues: [''],
      primaryKey: 'id',
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}
