import { compileExpression } from './expressions.ts';
import type { FormSource } from './form-source.ts';
import { cellOf, type FormRow, type FormTable, placeOf } from './form-table.ts';
import { isXmlName, element as xml } from './xml-text.ts';

/** Columns of the sheet `entities`. */
export const entityColumns: ReadonlySet<string> = new Set([
  'list_name',
  'label',
  'create_if',
  'update_if',
  'entity_id',
]);

/** Older spellings of them. */
export const entityAliases: ReadonlyMap<string, string> = new Map([['dataset', 'list_name']]);

const PATH = '/data/orx:meta/entity';
const VERSION = '2024.1.0';

/** What a form says of the entity that each filled form makes or changes on an ODK server. */
export interface EntityParts {
  /** Attributes of the model. */
  readonly model: Readonly<Record<string, string>>;
  /** Inside `meta`. */
  readonly meta: string;
  readonly binds: readonly string[];
  readonly actions: readonly string[];
}

const NONE: EntityParts = { model: {}, meta: '', binds: [], actions: [] };

/**
 * Passes the entity of a form through, as pyxform writes it: an ODK server makes it from what phones send; here it has
 * no effect. Source: https://getodk.github.io/xforms-spec/entities.
 */
export function writeEntity(source: FormSource): EntityParts {
  const { entities } = source;
  const row = entities?.rows[0];
  if (!entities || row === undefined) return NONE;
  const updates = cellOf(row, 'entity_id') !== '';
  const formula = (key: string): string | null => compileCell(source, entities, row, key);
  const calculated = (attribute: string, calculate: string | null): string =>
    xml('bind', {
      ...{ nodeset: `${PATH}${attribute}`, type: 'string', readonly: 'true()', calculate },
    });
  const instance = `instance('${cellOf(row, 'list_name')}')/root/item[name=${formula('entity_id')}]`;
  const label = cellOf(row, 'label');
  return {
    model: { 'entities:entities-version': VERSION },
    meta: xml('entity', entityAttributes(row, updates), label === '' ? '' : xml('label', {})),
    binds: [
      ...(cellOf(row, 'create_if') === '' ? [] : [calculated('/@create', formula('create_if'))]),
      calculated('/@id', updates ? formula('entity_id') : null),
      ...(updates && cellOf(row, 'update_if') !== ''
        ? [calculated('/@update', formula('update_if'))]
        : []),
      ...(updates
        ? [
            calculated('/@baseVersion', `${instance}/__version`),
            calculated('/@trunkVersion', `${instance}/__trunkVersion`),
            calculated('/@branchId', `${instance}/__branchId`),
          ]
        : []),
      ...(label === '' ? [] : [calculated('/label', formula('label'))]),
    ],
    actions: updates
      ? []
      : [
          xml('setvalue', {
            ...{ event: 'odk-instance-first-load', ref: `${PATH}/@id`, value: 'uuid()' },
          }),
        ],
  };
}

/** Refuses an entity that no server takes: without a list, with a name that cannot be one, or two of them. */
export function checkEntities({ entities, log, survey, elements }: FormSource): void {
  if (!entities) {
    const saved = elements.find(({ row }) => cellOf(row, 'save_to') !== '');
    if (saved) log.refuse('entities-missing', placeOf(survey, saved.row, 'save_to'));
    return;
  }
  const [row, second] = entities.rows;
  const place = { sheet: entities.sheet, row: entities.headingRow };
  if (row === undefined) log.refuse('entities-empty', place);
  else if (!isXmlName(cellOf(row, 'list_name'))) {
    const facts = { found: cellOf(row, 'list_name') };
    log.refuse('entity-list-invalid', placeOf(entities, row, 'list_name'), facts);
  }
  if (second) log.refuse('entities-several', placeOf(entities, second, 'list_name'));
  if (row && cellOf(row, 'label') === '' && cellOf(row, 'entity_id') === '') {
    log.refuse('entity-label-missing', placeOf(entities, row, 'label'));
  }
  for (const { row: question } of elements) {
    const property = cellOf(question, 'save_to');
    const isTaken = ['name', 'label'].includes(property) || property.startsWith('__');
    if (property === '' || (isXmlName(property) && !isTaken)) continue;
    log.refuse('save-to-invalid', placeOf(survey, question, 'save_to'), { found: property });
  }
}

function entityAttributes(row: FormRow, updates: boolean): Readonly<Record<string, string | null>> {
  const creates = !updates || cellOf(row, 'create_if') !== '';
  return {
    dataset: cellOf(row, 'list_name'),
    id: '',
    create: creates ? '1' : null,
    ...(updates ? { update: '1', baseVersion: '', trunkVersion: '', branchId: '' } : {}),
  };
}

function compileCell(
  { index, log }: FormSource,
  table: FormTable,
  row: FormRow,
  key: string,
): string | null {
  const text = cellOf(row, key);
  if (text === '') return null;
  return compileExpression(text, { from: null, place: placeOf(table, row, key), index, log });
}
