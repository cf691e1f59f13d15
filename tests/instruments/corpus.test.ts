import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../main/platform/translator.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { openForm } from '../domain/instruments/odk-engine.ts';
import { compile, compileGood } from '../domain/instruments/xlsform/markdown-compiling.ts';
import { placeText } from '../domain/instruments/xlsform/survey-rows.ts';
import { CORPUS, isRefused } from './corpus/corpus-forms.ts';
import { followLine } from './corpus/expectations.ts';

const OF_COMPILER = /^(?:warns|unread|xform|refused) /;

function place({ code, ...at }: Problem): string {
  return `${code.replace('instruments.', '')} ${placeText({ code, ...at })}`.trim();
}

describe('the corpus of small forms', () => {
  it('has 150 forms or more, each with a name of its own and something to hold it against', () => {
    const names = CORPUS.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(150);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(CORPUS.filter(({ expectations }) => expectations.length === 0)).toEqual([]);
  });

  const good = CORPUS.filter((form) => !isRefused(form));
  it.each(good)("compiles and runs in ODK's engine: $name", async ({ markdown, expectations }) => {
    const { xform, warnings, unknownColumns } = compileGood(markdown);
    const said = (word: string) =>
      expectations
        .filter((line) => line.startsWith(`${word} `))
        .map((line) => line.slice(word.length + 1));
    expect(warnings.map(place)).toEqual(said('warns'));
    expect(unknownColumns.map(({ sheet, column }) => `${sheet} ${column}`)).toEqual(said('unread'));
    for (const piece of said('xform')) expect(xform).toContain(piece);
    const form = await openForm(xform);
    for (const line of expectations.filter((each) => !OF_COMPILER.test(each)))
      followLine(form, line);
  });

  const bad = CORPUS.filter(isRefused);
  it.each(bad)('refuses with place and remedy: $name', ({ markdown, expectations }) => {
    const result = compile(markdown);
    const problems = result.ok ? [] : result.problems;
    expect(problems.map((problem) => `refused ${place(problem)}`)).toEqual(expectations);
    for (const { code, facts } of problems) {
      const key = code.replace('instruments.', 'instruments:problems.');
      const [french, english] = (['fr', 'en'] as const).map((language) =>
        ['reason', 'remedy'].map((part) => createTranslator(language)(`${key}.${part}`, facts)),
      );
      expect(french).not.toEqual(english);
      for (const sentence of [...(french ?? []), ...(english ?? [])]) {
        expect(sentence).toMatch(/^[^{}]*(?:\$\{[^{}]*\}[^{}]*)*\.$/);
      }
    }
  });
});
