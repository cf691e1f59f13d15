import { existsSync, globSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/cli/command-line.ts';
import { COMMANDS } from '../../main/cli/commands/index.ts';
import { EXIT } from '../../main/cli/exit-code.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { ROOT } from './source-files.ts';

const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const README = readText('README.md');

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const npm = JSON.parse(readText('package.json')) as Package;

const TEXTS = ['README.md', ...globSync(['docs/**/*.md', 'shared/**/*.md'], { cwd: ROOT })];

function linksOf(text: string): readonly string[] {
  const found = text.matchAll(/\]\(([^)\s#]+)[^)]*\)|src="([^"]+)"/g);
  return [...found]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
}

function brokenLinks(path: string, text: string): readonly string[] {
  return linksOf(text).filter((link) => !existsSync(join(ROOT, dirname(path), link)));
}

/** The lines of the first block of a language in which a word stands. */
function blockWith(language: string, word: string): readonly string[] {
  const blocks = README.matchAll(new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``, 'g'));
  const block = [...blocks].map(([, lines]) => lines ?? '').find((lines) => lines.includes(word));
  return (block ?? '').trim().split('\n');
}

describe('the README', () => {
  it('names every command in its table, and no other', () => {
    const named = [...README.matchAll(/^\| `([a-z ]+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(COMMANDS.map(({ name }) => name));
  });

  it('names every exit code', () => {
    const named = [...README.matchAll(/^\| (\d) \|/gm)].map(([, code]) => Number(code));
    expect(named).toEqual(Object.values(EXIT));
  });

  it('names only scripts that there are', () => {
    const named = [...README.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(npm.scripts, name))).toEqual([]);
  });

  it('draws a tree of ten folders that there are', () => {
    const lines = blockWith('text', 'shared/domain/');
    const folders = lines.map((line) => line.split(' ')[0] ?? '');
    expect(folders).toHaveLength(10);
    expect(folders.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
  });

  it('shows a way from an empty folder to a report that can be gone', async () => {
    const scratch = createScratchFolder();
    symlinkSync(join(ROOT, 'tests'), join(scratch, 'tests'), 'junction');
    const codes: (readonly [command: string, code: number])[] = [];
    const told: string[] = [];
    for (const line of blockWith('sh', 'KENEYA_PIN').slice(1)) {
      const words = wordsOf(line, scratch);
      codes.push([words[0] ?? '', await runCommandLine(words, quietTerminal(scratch, told))]);
    }
    expect(codes, told.join('\n')).toEqual([
      ['init', EXIT.done],
      ['import', EXIT.partlyDone],
      ['figures', EXIT.done],
      ['chart', EXIT.done],
      ['report', EXIT.done],
      ['verify', EXIT.done],
    ]);
    expect(readFileSync(join(scratch, 'rapport.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
  });
});

/** The words of a line after `npm run -s keneya --`, as a shell hands them over: quotes off, stars opened. */
function wordsOf(line: string, directory: string): readonly string[] {
  const [, rest = ''] = line.split('npm run -s keneya -- ');
  const words = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  return words.flatMap((word) =>
    word.includes('*') ? globSync(word, { cwd: directory }) : [word],
  );
}

function quietTerminal(directory: string, told: string[]): Parameters<typeof runCommandLine>[1] {
  return {
    environment: { KENEYA_PIN: '246810', INIT_CWD: directory },
    print: () => {},
    tell: (line) => told.push(line),
    tick: () => {},
    askSecret: async () => null,
  };
}

describe('what is written about the house', () => {
  it.each(TEXTS)('has no broken link in %s', (path) => {
    expect(brokenLinks(path, readText(path))).toEqual([]);
  });

  it('would be caught with a broken link', () => {
    const text = '[there](LICENSE) [not there](docs/nothing.md) <img src="docs/no.png">';
    expect(brokenLinks('README.md', text)).toEqual(['docs/nothing.md', 'docs/no.png']);
  });

  it('names every package that is depended on in decision 001', () => {
    const decision = readText('docs/decisions/001-dependencies.md');
    const packages = { ...npm.dependencies, ...npm.optionalDependencies, ...npm.devDependencies };
    const unnamed = Object.keys(packages).filter((name) => !decision.includes(`\`${name}\``));
    expect(unnamed).toEqual([]);
  });

  it('numbers decisions once each and keeps each to a page', () => {
    const names = readdirSync(join(ROOT, 'docs/decisions')).toSorted();
    expect(names.filter((name) => !/^\d{3}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.slice(0, 3))).size).toBe(names.length);
    const long = names.filter((name) => readText(`docs/decisions/${name}`).split('\n').length > 60);
    expect(long).toEqual([]);
  });

  it('names in the glossary of the domain only files that there are', () => {
    const folder = 'shared/domain';
    const files = new Set(
      globSync('**/*.ts', { cwd: join(ROOT, folder) }).map((file) => file.replaceAll('\\', '/')),
    );
    const bases = new Set([...files].map((file) => file.slice(file.lastIndexOf('/') + 1)));
    const named = [...readText(`${folder}/README.md`).matchAll(/`([a-z/-]+\.ts)`/g)].map(
      ([, file]) => file ?? '',
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !files.has(file) && !bases.has(file))).toEqual([]);
  });

  it('keeps pictures small', () => {
    const pictures = globSync('docs/pictures/*', { cwd: ROOT });
    const large = pictures.filter((path) => statSync(join(ROOT, path)).size > 150 * 1024);
    expect(pictures.length).toBeGreaterThan(0);
    expect(large).toEqual([]);
  });
});
