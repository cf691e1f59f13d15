import { describe, expect, it } from 'vitest';
import { suggestCode } from '../../../shared/domain/facilities/suggest-code.ts';

describe('the code suggested for a centre', () => {
  it.each([
    ['CSCom de Niamana-Sébénikoro', 'NIAMANASEBEN'],
    ['Kabala', 'KABALA'],
    ["CSCom-U de l'Hippodrome", 'LHIPPODROME'],
    ['Ɲɛna Ŋɔlɔ', 'NYENANGOLO'],
    ['Secteur 3', 'SECTEUR3'],
    ['CSCom', ''],
    ['', ''],
  ])('"%s" is "%s"', (name, code) => {
    expect(suggestCode(name)).toBe(code);
  });
});
