import { describe, expect, it } from 'vitest';
import { compileXlsform } from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { formLimits } from '../../../../shared/domain/instruments/xlsform/form-limits.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { compile, compileGood } from './markdown-compiling.ts';
import { survey } from './survey-rows.ts';

describe('a form at the limits', () => {
  const form = survey(
    'type | name | label',
    'begin group | g | G',
    'text | a | Bonjour',
    'end group | |',
  );
  const sheets = parseMarkdownForm(form);
  const codes = (limits: Partial<typeof formLimits>): readonly string[] => {
    const result = compileXlsform(sheets, {
      fallbackFormId: 'f',
      limits: { ...formLimits, ...limits },
    });
    return result.ok ? [] : result.problems.map((problem) => problem.code);
  };

  it.each([
    ['surveyRows', 3, 'too-many-rows'],
    ['columns', 3, 'too-many-columns'],
    ['cellCharacters', 11, 'cell-too-long'],
    ['depth', 1, 'too-deep'],
  ] as const)('passes at its %s and is refused one past them', (limit, most, code) => {
    expect(codes({ [limit]: most })).toEqual([]);
    expect(codes({ [limit]: most - 1 })).toEqual([`instruments.${code}`]);
  });

  it('lists its problems up to a number and counts the rest', () => {
    const rows = Array.from({ length: 5 }, () => 'nombre | a | A');
    const bad = parseMarkdownForm(survey('type | name | label', ...rows));
    const result = compileXlsform(bad, {
      fallbackFormId: 'f',
      limits: { ...formLimits, problems: 2 },
    });
    expect(result.ok ? [] : result.problems.map((p) => [p.code, p.facts['count']])).toEqual([
      ['instruments.type-unknown', undefined],
      ['instruments.type-unknown', undefined],
      ['instruments.more-problems', 3],
    ]);
  });

  it('keeps its footing on long formulas, long chains of calculations and endless groups', () => {
    const formulas = 'type | name | label | calculation';
    const chain = Array.from({ length: 5000 }, (_, n) => `calculate | c${n + 1} | | \${c${n}} + 1`);
    compileGood(survey(formulas, 'integer | c0 | A |', ...chain));
    const long = survey(
      formulas,
      'integer | a | A |',
      `calculate | c | | \${a}${' + (1'.repeat(5000)}`,
    );
    expect(compile(long)).toMatchObject({
      problems: [{ code: 'instruments.expression-unbalanced' }],
    });
    const groups = Array.from({ length: 15_000 }, (_, n) => `begin group | g${n} | G`);
    expect(compile(survey('type | name | label', ...groups)).ok).toBe(false);
  });
});
