import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../main/cli/commands/index.ts';
import { internalsOf } from '../../../main/db/open-database.ts';
import {
  type Answer,
  type CommandedWorkspace,
  initWorkspace,
  keepFolder,
  lookInto,
  runKeneya,
  sayKeneya,
} from './keneya-process.ts';

const CENTRE = join(import.meta.dirname, '../../fixtures/centre');

const folder = keepFolder();
let centre: CommandedWorkspace;

beforeAll(async () => {
  centre = await initWorkspace(folder, 'TEST01');
});

function codeOf({ code, stdout, error }: Answer): readonly unknown[] {
  expect(stdout).toBe('');
  expect(Object.keys(error)).toEqual(['code', 'facts', 'message']);
  expect(error.message).not.toMatch(/undefined|\{\{/);
  return [code, error.code];
}

describe('help', () => {
  it('shows every command, in the language asked for', async () => {
    for (const [language, exit] of [
      ['fr', 'Codes de sortie'],
      ['en', 'Exit codes'],
    ] as const) {
      const { code, stdout, stderr } = await sayKeneya(['--help', '--language', language]);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain(exit);
      for (const { name } of COMMANDS) expect(stdout).toContain(`  keneya ${name}`);
    }
    const { stdout: first } = await sayKeneya([]);
    expect((await sayKeneya(['help'])).stdout).toBe(first);
    expect(runKeneya([], { pin: null })).toMatchObject({ code: 0, stdout: first, stderr: '' });
  });

  it.each(COMMANDS.map(({ name, options }) => ({ name, options: Object.keys(options) })))(
    'on $name tells its use and its options in French and English',
    async ({ name, options }) => {
      const french = await sayKeneya([...name.split(' '), '--help']);
      const english = await sayKeneya(['help', ...name.split(' '), '--language', 'en']);
      for (const { code, stdout, stderr } of [french, english]) {
        expect([code, stderr]).toEqual([0, '']);
        expect(stdout.match(/^ {2}keneya /gm)).toHaveLength(1);
        expect(stdout).toContain(`  keneya ${name}`);
      }
      // Those of a centre that facilities shares with init are behind its three dots.
      const told = name === 'facilities' ? ['add', 'facility', 'name'] : options;
      for (const option of told) expect(french.stdout).toContain(`--${option}`);
      expect(english.stdout).not.toBe(french.stdout);
    },
  );

  it('on a first word shows the commands that begin with it', async () => {
    const { code, stdout } = await sayKeneya(['form', '--help']);
    expect(code).toBe(0);
    expect(stdout.match(/^ {2}keneya .*/gm)).toEqual([
      '  keneya form library [--adopt FORM]',
      '  keneya form export FORM --to FILE.xlsx [--version VERSION]',
      '  keneya form compile FILE --out FILE.xml',
      '  keneya form print (FILE | --form ID [--form-version VERSION] [--facility CODE]) --to FILE.{pdf,txt,json,xlsx} [--rows N] [--large] [--sheet a4|letter|a3]',
      '  keneya form diff BEFORE AFTER | --form ID --from VERSION --to VERSION',
      '  keneya form score --form FILE --submission FILE',
    ]);
  });
});

describe('a command that is not said as it should be', () => {
  it.each([
    ['danse', 'unknown-command'],
    ['danse --help', 'unknown-command'],
    ['form', 'unknown-command'],
    ['--workspace x', 'unknown-command'],
    ['import --vite', 'bad-option'],
    ['import --workspace', 'bad-option'],
    ['verify --json=oui', 'bad-option'],
    ['verify fichier.csv', 'bad-option'],
    ['verify --language latin', 'bad-option'],
    ['import a.csv', 'missing-option'],
    ['import --facility TEST01', 'missing-option'],
    ['import a.csv --facility TEST01 --period octobre', 'bad-option'],
    ['init --name CSCom', 'missing-option'],
    ['facilities --add', 'missing-option'],
    ['figures --facility TEST01', 'missing-option'],
    ['figures --facility TEST01 --period 2026-13', 'bad-option'],
    ['chart', 'missing-option'],
    ['chart --facility TEST01 --rule hasard', 'bad-option'],
    ['report meeting --facility TEST01', 'missing-option'],
    ['report meeting --facility TEST01 --out r.doc', 'bad-option'],
    ['report meeting --facility TEST01 --out r.pdf --meeting 2026-02-30', 'bad-option'],
    ['report paper --facility TEST01 --out r.pdf', 'missing-option'],
    ['report paper --document pv --facility TEST01 --out r.pdf', 'bad-option'],
    ['report paper --document minutes --out r.pdf', 'missing-option'],
    ['report paper --document poster --facility TEST01 --out r.pdf --sheet a5', 'bad-option'],
    ['report paper --document data-quality --facility TEST01 --out r.doc', 'bad-option'],
    ['form compile --out f.xml', 'missing-option'],
    ['form compile a.xlsx b.xlsx --out f.xml', 'bad-option'],
    ['form print --to f.pdf', 'missing-option'],
    ['form print f.md --to f.doc', 'bad-option'],
    ['form print f.md --to f.pdf --rows 0', 'bad-option'],
    ['form score --form f.xlsx', 'missing-option'],
    ['form diff a.xlsx', 'missing-option'],
    ['form diff a.xlsx b.xlsx c.xlsx', 'bad-option'],
    ['export visits --form f --out f.pdf', 'bad-option'],
    ['export visits --form f --out f.csv --odk', 'bad-option'],
  ])('is refused before anything is opened: %s', async (words, code) => {
    expect(codeOf(await sayKeneya([...words.split(' '), '--json']))).toEqual([2, code]);
  });
});

describe('what a command cannot do', () => {
  it.each([
    ['figures --facility AILLEURS --period 2026-06', 'unknown-facility'],
    ['chart --facility TEST01 --indicator rien', 'unknown-indicator'],
    ['report meeting --facility TEST01 --meeting 2020-01-01 --out r.txt', 'unknown-meeting'],
    ['report paper --document minutes --facility TEST01 --out r.txt', 'unknown-meeting'],
    ['report paper --document visit-feedback --facility TEST01 --out r.txt', 'unknown-submission'],
    ['facilities --add --facility TEST01', 'facility-exists'],
    ['init', 'workspace-exists'],
  ])('fails with 1: %s', (words, code) => {
    expect(codeOf(centre.run(words, '--json'))).toEqual([1, code]);
  });

  it('is said of a form and a visit that do not go together, without a workspace', () => {
    const form = join(CENTRE, 'exit-interview.xlsx');
    const visit = join(CENTRE, 'submissions/visite-2026-06-10.xml');
    const stock = join(CENTRE, 'stock.csv');
    const out = join(folder, 'form.xml');
    const score = ['form', 'score', '--form', form, '--json', '--submission'];
    expect(codeOf(runKeneya([...score, visit]))).toEqual([
      1,
      'instruments.submission-of-other-form',
    ]);
    expect(codeOf(runKeneya([...score, stock]))).toEqual([1, 'files.xml-malformed']);
    const compile = ['form', 'compile', '--out', out, '--json'];
    expect(codeOf(runKeneya([...compile, stock]))).toEqual([1, 'instruments.not-a-form']);
    const { code, json } = runKeneya([...compile, form]);
    expect(code).toBe(0);
    expect(json).toEqual({ form: 'sortie_centre', version: '1', file: out, warnings: [] });
    expect(readFileSync(out, 'utf8')).toMatch(/^<\?xml .*<h:html/s);
  });

  it('is said in the language asked for, to people as a sentence', () => {
    const words = [
      'figures',
      '--facility',
      'AILLEURS',
      '--period',
      '2026-06',
      '--workspace',
      centre.directory,
    ];
    expect(runKeneya(words).stderr).toMatch(/^Le centre AILLEURS n'est pas dans .*\n$/);
    expect(runKeneya([...words, '--language', 'en']).stderr).toMatch(
      /^Centre AILLEURS is not .*\n$/,
    );
    // Bambara has no such sentence yet: French, never a key.
    expect(runKeneya([...words, '--language', 'bm']).stderr).toMatch(
      /^Le centre AILLEURS n'est pas/,
    );
  });

  it('needs a workspace', () => {
    expect(codeOf(runKeneya(['verify', '--json', '--workspace', join(folder, 'rien')]))).toEqual([
      1,
      'no-workspace',
    ]);
  });
});

describe('a workspace that does not open', () => {
  const ask = (workspace: CommandedWorkspace, pin?: string | null): readonly unknown[] =>
    codeOf(
      runKeneya(
        ['facilities', '--json', '--workspace', workspace.directory],
        pin === undefined ? {} : { pin },
      ),
    );

  it('wants a PIN, the right one, and no long list of guesses: 4', () => {
    const copy = centre.copy();
    expect(ask(copy, null)).toEqual([4, 'pin-needed']);
    expect(ask(copy, '000000')).toEqual([4, 'wrong-pin']);
    const stranger = copy.run('facilities', '--user', 'personne', '--json');
    expect(stranger.code).toBe(4);
    const short = runKeneya(['init', '--json', '--workspace', join(folder, 'court')], {
      pin: '12',
    });
    expect(codeOf(short)).toEqual([4, 'pin-too-short']);
  });

  it('is open elsewhere: 5', async () => {
    const copy = centre.copy();
    expect(await lookInto(copy.directory, () => ask(copy))).toEqual([5, 'workspace-in-use']);
    expect(copy.run('facilities').code).toBe(0);
  });

  it('comes from a newer version: 6', async () => {
    const copy = centre.copy();
    await lookInto(copy.directory, ({ database }) =>
      internalsOf(database).connection.pragma('user_version = 9990'),
    );
    expect(ask(copy)).toEqual([6, 'workspace-newer']);
  });

  it('is damaged: 7, until it is restored', () => {
    const copy = centre.copy();
    writeFileSync(join(copy.directory, 'workspace.db'), Buffer.alloc(65_536, 1));
    expect(ask(copy)).toEqual([7, 'workspace-damaged']);
    const restored = copy.run('restore', '--json');
    expect(restored).toMatchObject({ code: 0, json: { from: 'backup' } });
    expect(copy.run('facilities', '--json').json).toMatchObject([{ code: 'TEST01' }]);
  });
});

describe('a place where nothing can be written', () => {
  it('ends with 8', () => {
    const inTheWay = join(folder, 'fichier');
    writeFileSync(inTheWay, '');
    expect(codeOf(runKeneya(['init', '--json', '--workspace', join(inTheWay, 'x')]))).toEqual([
      8,
      'disk-read-only',
    ]);
    const out = join(folder, 'nulle/part.txt');
    expect(
      codeOf(centre.run('report meeting', '--facility', 'TEST01', '--out', out, '--json')),
    ).toEqual([8, 'files.no-folder']);
  });
});

describe('the flat objects', () => {
  it('are named by the words of the human text', () => {
    expect(centre.run('verify', '--json')).toMatchObject({
      code: 0,
      json: { ok: true, integrity: 'ok', orphans: 0, gaps: 0 },
    });
    const { file, madeAt, bytes, verified } = centre.run('backup', '--json').json;
    expect(verified).toBe(true);
    expect(readFileSync(file)).toHaveLength(bytes);
    expect(centre.run('verify', '--json').json.backup).toBe(madeAt);
    expect(centre.run('facilities', '--json').json).toMatchObject([
      { code: 'TEST01', name: 'CSCom essai' },
    ]);
  });

  it('have their human text', () => {
    expect(centre.run('verify').stdout).toMatch(
      /^L'espace de travail est entier\.\nFichier : ok\nLignes orphelines : 0\nJournal : \d+ entrées, 0 manquantes\n/,
    );
    expect(centre.run('backup').stdout).toMatch(/^Sauvegarde faite et vérifiée : .*\.db\n$/);
    expect(centre.run('facilities').stdout).toBe('TEST01\tCSCom essai\tASACO CSCom essai\n');
  });
});

describe('an empty centre', () => {
  it('has figures without values, a chart without a verdict, and a draft of a report', () => {
    const figures = centre.run('figures', '--facility', 'TEST01', '--period', '2026-06', '--json')
      .json.figures;
    expect(figures.filter(({ value }: { value: unknown }) => value === 0)).toEqual([]);
    const chart = centre.run('chart', '--facility', 'TEST01', '--json').json;
    expect(chart).toMatchObject({ n: 0, useful: 0, centre: null, signal: null, points: [] });
    const out = join(folder, 'vide.txt');
    for (const language of ['fr', 'en', 'bm']) {
      expect(
        centre.run('report meeting', '--facility', 'TEST01', '--out', out, '--language', language)
          .code,
      ).toBe(0);
      expect(readFileSync(out, 'utf8')).not.toMatch(/undefined|NaN|\bnull\b|\{\{|\bmeeting:\w/);
    }
    expect(readFileSync(out, 'utf8')).toContain('Texte bambara non relu');
  });
});
