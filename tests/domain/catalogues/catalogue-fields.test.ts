import { describe, expect, it } from 'vitest';
import {
  EDITED_CATALOGUES,
  findField,
  fitDenominator,
  refuseEntry,
  refuseField,
} from '../../../shared/domain/catalogues/catalogue-fields.ts';

describe('a value of an entry', () => {
  it.each([
    ['name', null, 'empty'],
    ['name', '', 'empty'],
    ['name', 'x'.repeat(501), 'too-long'],
    ['name', 3, 'not-a-choice'],
    ['packSize', null, null],
    ['packSize', 0, 'too-small'],
    ['packSize', Number.NaN, 'not-a-number'],
    ['minMonths', 0, null],
    ['minMonths', '1', 'not-a-number'],
    ['ven', 'V', null],
    ['ven', 'X', 'not-a-choice'],
    ['tracer', true, null],
    ['tracer', 'yes', 'not-a-choice'],
    ['note', null, null],
  ] as const)('of %s, %j, is answered %j', (code, value, refusal) => {
    const field = findField('product', code);
    expect(field && refuseField(field, value)).toBe(refusal);
  });

  it.each(EDITED_CATALOGUES)('has a name in the catalogue of each kind: %s', (catalogue) => {
    expect(findField(catalogue, 'name')).toMatchObject({ optional: false });
  });
});

describe('the fields of an entry', () => {
  it.each([
    ['product', { minMonths: 1, maxMonths: 3 }, null],
    ['product', { minMonths: 3, maxMonths: 3 }, 'min-above-max'],
    ['rate', { formula: 'share', denominator: 'cpn1' }, null],
    ['rate', { formula: 'share', denominator: 'population' }, 'denominator-does-not-fit'],
    ['rate', { formula: 'dropout', denominator: 'naissances' }, 'denominator-does-not-fit'],
    ['rate', { formula: 'coverage', denominator: 'grossesses' }, null],
    ['rate', { formula: 'coverage', denominator: 'cpn1' }, 'denominator-does-not-fit'],
    ['rate', { formula: 'perInhabitant', denominator: 'population' }, null],
    ['rate', { formula: 'perInhabitant', denominator: 'naissances' }, 'denominator-does-not-fit'],
    ['cadre', {}, null],
  ] as const)('of a %s hold together or not: %j', (catalogue, fields, refusal) => {
    expect(refuseEntry(catalogue, fields)).toBe(refusal);
  });

  it.each([
    ['share', 'cpn1', 'cpn1'],
    ['share', 'population', 'consultations'],
    ['coverage', 'cpn1', 'population'],
    ['coverage', 'grossesses', 'grossesses'],
    ['perInhabitant', 'grossesses', 'population'],
  ] as const)('follow a formula that becomes %s from %s to %s', (formula, from, to) => {
    expect(fitDenominator(formula, from, 'consultations')).toBe(to);
  });
});
