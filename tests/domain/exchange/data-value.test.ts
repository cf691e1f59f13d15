import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataValue, readDataValue } from '../../../shared/domain/exchange/data-value.ts';
import {
  DATA_VALUE_COLUMNS,
  findDataValueColumns,
  toDataValueRows,
  toDataValueSet,
} from '../../../shared/domain/exchange/data-value-set.ts';

const FIELDS = {
  dataElement: 'fbfJHSPpUQD',
  period: '202610',
  orgUnit: 'DiszpKrYNg8',
  value: '12',
};

const uid = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{10}$/);
const dataValue: fc.Arbitrary<DataValue> = fc.record({
  dataElement: uid,
  categoryOptionCombo: fc.option(uid),
  attributeOptionCombo: fc.option(uid),
  orgUnit: uid,
  period: fc.constantFrom('2026-10', '2024-02', '2027-12'),
  value: fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => String(value + 0)),
  comment: fc.option(fc.string({ minLength: 1 }).map((text) => `x${text.trim()}`)),
  deleted: fc.constant(false),
});

describe('a data value', () => {
  it('is read as it was written, from JSON and from the cells of a CSV', () => {
    fc.assert(
      fc.property(dataValue, (value) => {
        const [fields = {}] = toDataValueSet([value]).dataValues;
        expect(readDataValue(fields, {}, 1)).toMatchObject({ ok: true, value });
        const [heading = [], row = []] = toDataValueRows([value]);
        const columns = findDataValueColumns(heading.map(String)) ?? new Map<string, number>();
        const cells = Object.fromEntries(
          [...columns].map(([name, at]) => [name, String(row[at] ?? '')]),
        );
        const read = readDataValue(cells, {}, 1);
        expect(read).toMatchObject({ ok: true, value: { ...value, value: expect.any(String) } });
        expect(read.ok && Number(read.value.value)).toBe(Number(value.value));
      }),
    );
  });

  it('takes from its set what it leaves out', () => {
    const { period, orgUnit, ...rest } = FIELDS;
    expect(readDataValue(rest, { period, orgUnit }, 1)).toMatchObject({
      ok: true,
      value: { period: '2026-10', orgUnit },
    });
  });

  it('tells of a value that the server took back', () => {
    for (const deleted of [true, 'true']) {
      expect(readDataValue({ ...FIELDS, deleted }, {}, 1)).toMatchObject({
        value: { deleted: true },
      });
    }
  });

  it.each([
    [{ dataElement: ' fbfJHSPpUQD' }, 'uid-malformed', 'dataElement'],
    [{ dataElement: undefined }, 'uid-malformed', 'dataElement'],
    [{ orgUnit: 'CSCom de Sabali' }, 'uid-malformed', 'orgUnit'],
    [{ categoryOptionCombo: 'defaut' }, 'uid-malformed', 'categoryOptionCombo'],
    [{ period: '2026Q4' }, 'period-not-month', 'period'],
    [{ period: '202613' }, 'period-not-month', 'period'],
    [{ period: '2026-10' }, 'period-not-month', 'period'],
    [{ value: { deep: [] } }, 'data-value-type', 'value'],
    [{ value: true }, 'data-value-type', 'value'],
    [{ dataElement: ['fbfJHSPpUQD'] }, 'data-value-type', 'dataElement'],
  ])('with %o is refused: %s', (change, word, column) => {
    const read = readDataValue({ ...FIELDS, ...change }, {}, 7);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems[0]).toMatchObject({
      code: `imports.${word}`,
      row: 7,
      column,
    });
  });
});

describe('the table of data values', () => {
  it('keeps the order in which DHIS2 reads its columns', () => {
    expect(DATA_VALUE_COLUMNS.map((name) => name.toLowerCase()).join(',')).toBe(
      'dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value,storedby,lastupdated,comment,followup,deleted',
    );
  });

  it('is known by its heading, and no other table is', () => {
    expect(findDataValueColumns(['dataelement', 'period', 'orgunit', 'value'])?.size).toBe(4);
    expect(findDataValueColumns(['periode', 'indicateur', 'valeur'])).toBeNull();
    expect(findDataValueColumns(['dataelement', 'period', 'value'])).toBeNull();
  });
});
