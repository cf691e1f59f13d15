import { describe, expect, it } from 'vitest';
import { fileProblemKinds } from '../../main/platform/files/file-problem.ts';
import { createTranslator } from '../../main/platform/translator.ts';
import { IMPORT_PROBLEMS } from '../../shared/domain/imports/import-problem.ts';
import {
  baseOf,
  factsOf,
  listFeatures,
  readLanguage,
  readSources,
  readTexts,
} from './locale-files.ts';

const FRENCH = readLanguage('fr');
const BASES = new Set([...FRENCH.keys()].map(baseOf));
const SOURCES = readSources();

/** Every match of the first group in the source, with where it stands. */
function findInSource(pattern: RegExp, within = ''): readonly (readonly [string, string])[] {
  return SOURCES.filter(({ path }) => path.startsWith(within)).flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, found = '']) => [found, path] as const),
  );
}

describe('every text that the source asks for', () => {
  const features = listFeatures().join('|');

  it('is there in French', () => {
    const asked = findInSource(new RegExp(`'((?:${features}):[\\w.-]+)'`, 'g'));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(([key]) => !BASES.has(key))).toEqual([]);
  });

  it('is there in French where its key is put together', () => {
    const asked = findInSource(new RegExp(`\`((?:${features}):[^\`]+)\``, 'g'));
    expect(asked.length).toBeGreaterThan(30);
    const hasText = (template: string): boolean => {
      const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
      const pattern = new RegExp(`^${parts.join('[\\w.-]+')}$`);
      return [...BASES].some((key) => pattern.test(key));
    };
    expect(asked.filter(([template]) => !hasText(template))).toEqual([]);
  });
});

describe('what can go wrong', () => {
  const failures = findInSource(/code: '([a-z-]+)'/g, 'shared/contract/failures').map(
    ([code]) => code,
  );
  const logged = findInSource(
    /(?:refuse|warn|problem)\(\s*'([a-z-]+)'/g,
    'shared/domain/instruments',
  );
  const named = findInSource(/'instruments\.([a-z-]+)'/g);
  const instruments = [...logged, ...named].map(([what]) => what);
  const problems = [
    ...IMPORT_PROBLEMS.map((what) => `imports:problems.${what}`),
    ...fileProblemKinds.map((kind) => `files:problems.${kind}`),
    ...instruments.map((what) => `instruments:problems.${what}`),
  ];

  it.each(['fr', 'en'])(
    'has its sentences in %s: each failure, each problem with its remedy',
    (language) => {
      expect(failures.length).toBeGreaterThan(20);
      expect(instruments.length).toBeGreaterThan(30);
      const texts = readLanguage(language);
      const keys = [...texts.keys()].map(baseOf);
      const wanted = [
        ...failures.map((code) => `failures:${code}`),
        ...problems.flatMap((problem) => [`${problem}.reason`, `${problem}.remedy`]),
      ];
      expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
      const sentences = wanted.flatMap((key) => texts.get(key) ?? []);
      expect(
        sentences.filter(
          (sentence) => !/[.!?]$|keneya [a-z-]+$|--help$|--name [A-Z]+$/.test(sentence),
        ),
      ).toEqual([]);
    },
  );
});

describe.each(listFeatures())('%s', (feature) => {
  const french = readTexts('fr', feature);

  it('says the same in English, key for key, with the same facts', () => {
    const english = readTexts('en', feature);
    const kept = [...french].filter(([key]) => !key.endsWith('_many'));
    expect([...english.keys()].toSorted()).toEqual(kept.map(([key]) => key).toSorted());
    expectSameFacts(english, french);
  });

  it('has every plural that French and English need', () => {
    for (const [language, endings] of [
      ['fr', ['one', 'many', 'other']],
      ['en', ['one', 'other']],
    ] as const) {
      const keys = [...readTexts(language, feature).keys()];
      const plurals = new Set(keys.filter((key) => baseOf(key) !== key).map(baseOf));
      const missing = [...plurals]
        .flatMap((base) => endings.map((ending) => `${base}_${ending}`))
        .filter((key) => !keys.includes(key));
      expect(missing).toEqual([]);
    }
  });
});

describe.each(listFeatures('bm'))('%s in Bambara', (feature) => {
  it('is a part of the French, with the same facts', () => {
    const french = readTexts('fr', feature);
    const bambara = readTexts('bm', feature);
    const bases = new Set([...french.keys()].map(baseOf));
    expect([...bambara.keys()].filter((key) => !bases.has(baseOf(key)))).toEqual([]);
    expectSameFacts(bambara, french);
  });

  it('has the one plural that Bambara knows', () => {
    const plurals = [...readTexts('bm', feature).keys()].filter((key) => baseOf(key) !== key);
    expect(plurals.filter((key) => !key.endsWith('_other'))).toEqual([]);
  });
});

function expectSameFacts(
  texts: ReadonlyMap<string, string>,
  french: ReadonlyMap<string, string>,
): void {
  const differing = [...texts].filter(([key, text]) => {
    const base =
      french.get(key) ?? french.get(`${baseOf(key)}_other`) ?? french.get(baseOf(key)) ?? '';
    return factsOf(text).join() !== factsOf(base).join();
  });
  expect(differing).toEqual([]);
}

/** What is written for programs keeps its own signs: options, codes, pieces of JSON, examples of cells. */
function withoutCode(text: string): string {
  return text
    .replace(/\{\{\w+\}\}/g, 'x')
    .replace(/\{ .* \}|\[".*"\]|\(""\)|\bname:\w+|::|\w+="[^"]*"/g, 'x');
}

describe.each(['fr', 'bm'])('the typography of %s', (language) => {
  const texts = [...readLanguage(language)].map(([key, text]) => [key, withoutCode(text)] as const);
  const broken = (pattern: RegExp): readonly (readonly [string, string])[] =>
    texts.filter(([, text]) => pattern.test(text));

  // Painters make these spaces unbreakable: what cannot be seen is not left to whoever writes the texts.
  it('sets one plain space before : ; ? ! » % and after «', () => {
    expect(broken(/[^\s][:;?!»%](?!\/\/)(?=\s|$|\))/)).toEqual([]);
    expect(broken(/«(?! \S)/)).toEqual([]);
    expect(broken(/[\u00A0\u202F\u2009]| {2,}(?=[:;?!»%])/)).toEqual([]);
  });

  it('quotes with « », never with straight marks', () => {
    expect(broken(/["“”]/)).toEqual([]);
  });
});

describe('what is printed', () => {
  const printed = ['meeting', 'reports', 'indicators', 'governance'];

  it.each(['fr', 'en', 'bm'])('has the set apostrophe in %s, never the typed one', (language) => {
    const texts = printed.flatMap((feature) => [...readPrinted(language, feature)]);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(([, text]) => /\p{L}'|'\p{L}/u.test(text))).toEqual([]);
  });

  it('sets no space before : ; ? ! in English', () => {
    const texts = printed.flatMap((feature) => [...readTexts('en', feature)]);
    expect(texts.filter(([, text]) => / [:;?!]/.test(text))).toEqual([]);
  });

  function readPrinted(language: string, feature: string): ReadonlyMap<string, string> {
    return listFeatures(language).includes(feature) ? readTexts(language, feature) : new Map();
  }
});

describe('a translator', () => {
  it('falls back to French where Bambara has no text, and never prints a key', () => {
    const bambara = createTranslator('bm');
    const french = createTranslator('fr');
    // A text that quotes another by a fact needs that fact: $t(…{{kind}}).
    const plain = [...FRENCH].filter(([, text]) => !text.includes('$t(')).map(([key]) => key);
    const missing = plain.filter((key) => baseOf(key) === key && !readLanguage('bm').has(key));
    expect(missing.length).toBeGreaterThan(100);
    for (const key of missing) expect(bambara(key)).toBe(french(key));
    expect(() => french('cli:nothing.of.the.kind')).toThrow('cli:nothing.of.the.kind');
  });

  it.each([
    ['fr', 0, "attente d'0 seconde"],
    ['fr', 1, "attente d'1 seconde"],
    ['fr', 2, 'attente de 2 secondes'],
    ['en', 1, '1 second…'],
    ['en', 2, '2 seconds…'],
  ] as const)('counts as %s does: %i', (language, count, said) => {
    expect(createTranslator(language)('cli:waiting', { count })).toContain(said);
  });
});
