import { foldSpelling } from '../text/spelling.ts';
import { type DataValue, dhis2Period } from './data-value.ts';

/** A data value set as DHIS2 takes it in JSON; every value says itself what it is of. */
export interface DataValueSet {
  readonly dataValues: readonly Readonly<Record<string, string>>[];
}

/** The columns of a data value set in CSV, in the order in which DHIS2 reads them, whatever their headings. */
export const DATA_VALUE_COLUMNS = [
  'dataElement',
  'period',
  'orgUnit',
  'categoryOptionCombo',
  'attributeOptionCombo',
  'value',
  'storedBy',
  'lastUpdated',
  'comment',
  'followUp',
  'deleted',
] as const;

/** The values in DHIS2's JSON; an option that is the server's default is left out. */
export function toDataValueSet(values: readonly DataValue[]): DataValueSet {
  return {
    dataValues: values.map((each) => ({
      dataElement: each.dataElement,
      period: dhis2Period(each.period),
      orgUnit: each.orgUnit,
      ...(each.categoryOptionCombo && { categoryOptionCombo: each.categoryOptionCombo }),
      ...(each.attributeOptionCombo && { attributeOptionCombo: each.attributeOptionCombo }),
      value: each.value,
      ...(each.comment && { comment: each.comment }),
    })),
  };
}

/** The values as rows of DHIS2's CSV, the heading first; a value is a number, so that no sign of it reads as a formula. */
export function toDataValueRows(
  values: readonly DataValue[],
): readonly (readonly (string | number | null)[])[] {
  const rows = values.map((each) => [
    each.dataElement,
    dhis2Period(each.period),
    each.orgUnit,
    each.categoryOptionCombo,
    each.attributeOptionCombo,
    Number(each.value),
    null,
    null,
    each.comment,
    null,
    null,
  ]);
  return [DATA_VALUE_COLUMNS.map((name) => name.toLowerCase()), ...rows];
}

/**
 * Where the columns of a data value set stand, from its heading; `null` for any other table.
 *
 * @example findDataValueColumns(['dataelement', 'period', 'orgunit', 'value']) → dataElement 0, period 1, orgUnit 2, value 3
 */
export function findDataValueColumns(
  heading: readonly string[],
): ReadonlyMap<string, number> | null {
  const words = heading.map((cell) => foldSpelling(cell).replaceAll(' ', ''));
  const found = DATA_VALUE_COLUMNS.flatMap((name) => {
    const position = words.indexOf(name.toLowerCase());
    return position < 0 ? [] : [[name, position] as const];
  });
  const positions = new Map<string, number>(found);
  const needed = ['dataElement', 'period', 'orgUnit', 'value'];
  return needed.every((name) => positions.has(name)) ? positions : null;
}
