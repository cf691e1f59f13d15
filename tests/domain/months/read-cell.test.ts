import { describe, expect, it } from 'vitest';
import { readCell } from '../../../shared/domain/months/read-cell.ts';
import type { CellKind } from '../../../shared/domain/months/sheet.ts';

describe('what is typed into a cell', () => {
  it.each<[CellKind, string, unknown]>([
    ['count', '12', 12],
    ['count', ' 1 234 ', 1234],
    ['count', '1\u202F234', 1234],
    ['count', '0', 0],
    ['quantity', '2,5', 2.5],
    ['quantity', '2.5', 2.5],
    ['difference', '-3', -3],
    ['difference', '\u22123', -3],
    ['difference', '+4', 4],
    ['amount', '15 000', 15000],
    ['amount', '15\u202F000 FCFA', 15000],
    ['amount', '15000 F CFA', 15000],
    ['days', '31', 31],
    ['month', '2027-03', '2027-03'],
    ['month', '03/2027', '2027-03'],
    ['month', '3/27', '2027-03'],
    ['month', 'mars 2027', '2027-03'],
    ['month', 'févr. 2028', '2028-02'],
    ['month', 'Dec 2027', '2027-12'],
    ['text', ' ASACO ', 'ASACO'],
  ])('is read: %s "%s"', (kind, text, value) => {
    expect(readCell(kind, text)).toEqual({ ok: true, value });
  });

  it.each<[CellKind, string]>([
    ['count', ''],
    ['quantity', '  '],
    ['amount', '-'],
    ['difference', '—'],
    ['month', ''],
    ['text', ''],
  ])('records nothing when it is empty or a dash: %s "%s"', (kind, text) => {
    expect(readCell(kind, text)).toEqual({ ok: true, value: null });
  });

  it.each<[CellKind, string, string]>([
    ['count', 'douze', 'not-a-number'],
    ['count', '12 boîtes', 'not-a-number'],
    ['count', '2,5', 'not-whole'],
    ['count', '-1', 'negative'],
    ['amount', '15 000,50', 'not-whole'],
    ['quantity', '-0,5', 'negative'],
    ['days', '1,5', 'not-whole'],
    ['count', '9999999999999', 'too-large'],
    ['month', '13/2027', 'not-a-month'],
    ['month', 'demain', 'not-a-month'],
    ['month', '2027', 'not-a-month'],
    ['text', 'x'.repeat(501), 'too-long'],
    ['share', '12', 'computed'],
    ['status', 'ok', 'computed'],
  ])('is refused with its reason: %s "%s"', (kind, text, code) => {
    expect(readCell(kind, text)).toEqual({ ok: false, code });
  });
});
