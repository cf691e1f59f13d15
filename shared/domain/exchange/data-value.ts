import { isMonth, type Month } from '../calendar/month.ts';
import { type ImportProblemWord, importProblem } from '../imports/import-problem.ts';
import { quoted } from '../imports/quoted.ts';
import type { Parsed, Problem } from '../problems/problem.ts';
import type { ElementPlace } from './link.ts';
import { isUid, type Uid } from './uid.ts';

/** One value on its way to DHIS2 or from there: what of which centre in which month. */
export interface DataValue extends ElementPlace {
  readonly period: Month;
  readonly orgUnit: Uid;
  /** As DHIS2 writes it; `''` where it says that there is none. */
  readonly value: string;
  readonly comment: string | null;
  /** The server took the value back. */
  readonly deleted: boolean;
}

/** The month as DHIS2 writes it: `2026-10` → `202610`. */
export function dhis2Period(month: Month): string {
  return month.replace('-', '');
}

/**
 * Reads one value of a data value set; what the set says once for all its values (`period`, `orgUnit`,
 * `attributeOptionCombo`) stands in for what the value leaves out. Values are texts in DHIS2; a number is taken as well.
 *
 * @example { dataElement: 'fbfJHSPpUQD', period: '202610', orgUnit: 'DiszpKrYNg8', value: '12' } → 12 in 2026-10
 */
export function readDataValue(
  fields: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
  row: number,
): Parsed<DataValue> {
  const cells = new ValueFields({ ...pick(set, SHARED), ...fields }, row);
  const dataElement = cells.neededUid('dataElement');
  const orgUnit = cells.neededUid('orgUnit');
  const period = cells.month();
  const categoryOptionCombo = cells.uid('categoryOptionCombo');
  const attributeOptionCombo = cells.uid('attributeOptionCombo');
  const value = cells.text('value').trim();
  const comment = cells.text('comment').trim() || null;
  const deleted = fields['deleted'] === true || fields['deleted'] === 'true';
  const { problems } = cells;
  if (dataElement === null || orgUnit === null || period === null || problems.length > 0) {
    return { ok: false, problems };
  }
  const place = { dataElement, categoryOptionCombo, attributeOptionCombo };
  return {
    ok: true,
    value: { ...place, period, orgUnit, value, comment, deleted },
    warnings: [],
  };
}

const SHARED = ['period', 'orgUnit', 'attributeOptionCombo'] as const;

function pick(
  from: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

/** The fields of one value, with every fault of them. */
class ValueFields {
  readonly problems: Problem[] = [];
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #row: number;

  constructor(fields: Readonly<Record<string, unknown>>, row: number) {
    this.#fields = fields;
    this.#row = row;
  }

  text(name: string): string {
    const value = this.#fields[name] ?? '';
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    this.#refuse(name, 'data-value-type', '');
    return '';
  }

  uid(name: string): Uid | null {
    const text = this.text(name);
    if (text === '' || isUid(text)) return text || null;
    return this.#refuse(name, 'uid-malformed', text);
  }

  neededUid(name: string): Uid | null {
    const before = this.problems.length;
    const uid = this.uid(name);
    if (uid === null && this.problems.length === before) this.#refuse(name, 'uid-malformed', '');
    return uid;
  }

  month(): Month | null {
    const text = this.text('period');
    const month = text.replace(/^(\d{4})(\d{2})$/, '$1-$2');
    if (month !== text && isMonth(month)) return month;
    return this.#refuse('period', 'period-not-month', text);
  }

  #refuse(name: string, word: ImportProblemWord, value: string): null {
    const place = { row: this.#row, column: name };
    this.problems.push(importProblem(word, { column: name, value: quoted(value) }, place));
    return null;
  }
}
