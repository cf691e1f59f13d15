import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../main/db/handles.ts';
import { migrate } from '../../../main/db/migrate.ts';
import { openDatabase } from '../../../main/db/open-database.ts';
import { type JournalEvent, replayEvent } from '../../../main/db/replay-journal.ts';
import { SYNCHRONISED_TABLES } from '../../../main/db/synchronised-tables.ts';
import { write } from '../../../main/db/write.ts';
import { seedCatalogues } from '../../../main/features/facilities/catalogue-writer.ts';
import { readCatalogues } from '../../../main/platform/catalogues.ts';
import { listCentreFiles } from './centre-files.ts';
import {
  type Answer,
  type CommandedWorkspace,
  type Dump,
  dumpWorkspace,
  initWorkspace,
  keepFolder,
  lookInto,
} from './keneya-process.ts';

const CENTRE = join(import.meta.dirname, '../../fixtures/centre');
const FORMS = join(import.meta.dirname, '../../fixtures/forms');
const FILES = listCentreFiles(CENTRE).toSorted();
const PERIOD = ['--period', '2026-06'];
const VISIT = join(CENTRE, 'submissions/visite-2026-06-10.xml');
const CHECKLIST = join(CENTRE, 'checklist-cscom.xlsx');

const folder = keepFolder();
let fresh: CommandedWorkspace;
let filled: CommandedWorkspace;
let first: Answer;

beforeAll(async () => {
  fresh = await initWorkspace(folder, 'TEST01');
  filled = fresh.copy();
  first = filled.import(FILES, ...PERIOD);
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What people and the journal know; the clock's last tick and the mark of the last backup aside. */
function contentOf({ journal_context: _clock, workspace: _mark, ...content }: Dump): Dump {
  return content;
}

function countsOf({ accepted, changed, unchanged, waiting }: Record<string, number>): string {
  return [accepted, changed, unchanged, waiting].join(' ');
}

describe('an import', () => {
  it('answers with the counts and the notes to the letter', () => {
    const { code, json, stderr } = first;
    expect([code, stderr]).toEqual([3, '']);
    expect(Object.keys(json)).toEqual([
      'accepted',
      'changed',
      'unchanged',
      'waiting',
      'setAside',
      'warnings',
    ]);
    expect(countsOf(json)).toBe('694 0 1 0');
    expect(json.setAside).toEqual([
      {
        file: 'exit-interviews-kobo.csv',
        row: 37,
        column: 'soin/nom',
        reason: expect.stringContaining('« 7 »'),
        remedy: expect.stringMatching(/^Corrigez/),
      },
    ]);
    expect(json.warnings).toEqual([
      {
        file: 'stock.csv',
        row: 151,
        column: 'jours_rupture',
        reason: expect.stringContaining('28 ont été retenus'),
        remedy: expect.any(String),
      },
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await dumpWorkspace(filled.directory);
    const { json } = filled.import(FILES, ...PERIOD);
    expect(countsOf(json)).toBe('0 0 695 0');
    expect(contentOf(await dumpWorkspace(filled.directory))).toEqual(contentOf(before));
  });

  it('tried first, says the same and changes nothing at all', async () => {
    const workspace = fresh.copy();
    const before = await dumpWorkspace(workspace.directory);
    const tried = workspace.import(FILES, ...PERIOD, '--dry-run');
    expect(await dumpWorkspace(workspace.directory)).toEqual(before);
    expect(tried.json).toEqual(first.json);
    expect(tried.code).toBe(first.code);
  });

  it('comes to the same whatever the order of the files', () => {
    const report = (workspace: CommandedWorkspace): unknown => {
      const out = join(folder, 'ordre.json');
      const { code } = workspace.run('report meeting', '--facility', 'TEST01', '--out', out);
      expect(code).toBe(0);
      return JSON.parse(readFileSync(out, 'utf8'));
    };
    const turned = fresh.copy();
    const { json } = turned.import(FILES.toReversed(), ...PERIOD);
    expect(countsOf(json)).toBe(countsOf(first.json));
    expect(report(turned)).toEqual(report(filled));
  });

  it('updates a value that differs and keeps the old one in the journal', async () => {
    const workspace = filled.copy();
    const services = readFileSync(join(CENTRE, 'services.csv'), 'utf8');
    const line = /2026-06,cpn1,(\d+)/.exec(services);
    const old = Number(line?.[1]);
    const changed = file(
      'services.csv',
      services.replace(line?.[0] ?? '', `2026-06,cpn1,${old + 1}`),
    );
    const { code, json } = workspace.import([changed]);
    expect([code, countsOf(json)]).toEqual([0, '0 1 358 0']);
    const event = await lookInto(workspace.directory, ({ database }) =>
      database.reader.get<JournalEvent>('SELECT * FROM journal ORDER BY rowid DESC LIMIT 1'),
    );
    expect(event).toMatchObject({
      table_name: 'service_value',
      operation: 'update',
      facility: 'TEST01',
    });
    expect(JSON.parse(event?.before ?? '')).toEqual({ value: old });
    expect(JSON.parse(event?.after ?? '')).toEqual({ value: old + 1 });
  });

  it('refuses all for one file that cannot be read, and says what to do', async () => {
    const workspace = fresh.copy();
    const before = await dumpWorkspace(workspace.directory);
    const bad = file('coupe.xlsx', readFileSync(CHECKLIST).subarray(0, 4000));
    const { code, stdout, error } = workspace.import([...FILES, bad]);
    expect([code, stdout]).toEqual([1, '']);
    expect(Object.keys(error)).toEqual(['code', 'facts', 'message']);
    expect(error).toMatchObject({ code: 'files.truncated', facts: { file: 'coupe.xlsx' } });
    expect(error.message).toMatch(/^coupe\.xlsx : .+\. .+\.$/);
    expect(contentOf(await dumpWorkspace(workspace.directory))).toEqual(contentOf(before));
  });

  it('names every file that cannot be read, not only the first', () => {
    const bad = {
      'part.csv': join(folder, 'nulle/part.csv'),
      'faux.xlsx': file('faux.xlsx', '%PDF-1.7 not a workbook'),
      'inconnu.csv': file('inconnu.csv', 'a,b\n1,2\n'),
      'vide.csv': file('vide.csv', ''),
      'nul.csv': file('nul.csv', 'periode,indicateur,valeur\n2026-01,cpn1,\u00001\n'),
      'lettre.xml': file('lettre.xml', '<note>Bonjour</note>'),
    };
    const { code, stderr } = fresh.run('import', ...Object.values(bad), '--facility', 'TEST01');
    expect(code).toBe(1);
    const lines = stderr.trimEnd().split('\n');
    expect(new Set(lines.map((line) => /^[\w.]+/.exec(line)?.[0]))).toEqual(
      new Set(Object.keys(bad)),
    );
    for (const line of lines) expect(line).toMatch(/ : .+\. .+\.$/);
  });

  it('keeps a visit waiting until its form comes', () => {
    const workspace = fresh.copy();
    const visit = workspace.import([VISIT]);
    expect([visit.code, countsOf(visit.json)]).toEqual([3, '0 0 0 1']);
    const form = workspace.import([CHECKLIST]);
    expect([form.code, countsOf(form.json)]).toEqual([0, '2 0 0 0']);
    const again = workspace.import([VISIT]);
    expect([again.code, countsOf(again.json)]).toEqual([0, '0 0 1 0']);
  });

  it('refuses the same version of a form with another content', async () => {
    const workspace = fresh.copy();
    const form = readFileSync(join(FORMS, 'supervision.md'), 'utf8');
    expect(workspace.import([file('grille.md', form)]).code).toBe(0);
    expect(workspace.import([file('grille.md', form)]).json).toMatchObject({ unchanged: 1 });
    const before = await dumpWorkspace(workspace.directory);
    const other = form.replace('Agents présents', 'Agents présents ce jour');
    const refused = workspace.import([file('grille.md', other)]);
    expect([refused.code, refused.error.code]).toEqual([1, 'imports.form-content-differs']);
    expect(contentOf(await dumpWorkspace(workspace.directory))).toEqual(contentOf(before));
    const next = workspace.import([file('grille.md', other.replace('2026010101', '2026010102'))]);
    expect([next.code, countsOf(next.json)]).toEqual([0, '1 0 0 0']);
  });

  it('adds a product that the catalogue lacks for this centre, with a warning', () => {
    const workspace = filled.copy();
    const table = `periode,produit,initial,recu,utilise,perdu,ajustement,final,jours_rupture,peremption
2026-06,Sirop du village,10,0,4,0,0,6,0,2027-01
2026-06,ZINC  20,486,0,0,0,0,486,0,
`;
    const { code, json } = workspace.import([file('sirop.csv', table)]);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      accepted: 1,
      changed: 1,
      warnings: [{ row: 2, column: 'produit' }],
    });
    const { stdout } = workspace.run('figures', '--facility', 'TEST01', '--period', '2026-06');
    expect(stdout).toContain('stock.closing\tSirop du village\t6\tunité');
  });

  it('takes interviews under the form that is named', () => {
    const interviews = join(CENTRE, 'exit-interviews-kobo.csv');
    const workspace = fresh.copy();
    expect(workspace.import([interviews])).toMatchObject({
      code: 1,
      error: { code: 'imports.no-form-held' },
    });
    expect(workspace.import([join(CENTRE, 'exit-interview.xlsx'), CHECKLIST]).code).toBe(0);
    const wrong = workspace.import([interviews], '--form', 'autre');
    expect([wrong.code, wrong.error.code]).toEqual([1, 'imports.form-not-held']);
    const other = workspace.import([interviews], '--form', 'visite_soutien');
    expect([other.code, other.error.code]).toEqual([1, 'imports.form-columns-differ']);
    const right = workspace.import([interviews], '--form', 'sortie_centre');
    expect([right.code, countsOf(right.json)]).toEqual([3, '34 0 1 0']);
  });

  it('puts a table without months under the month that is given', () => {
    const workspace = fresh.copy();
    expect(workspace.import([join(CENTRE, 'staff.csv')], '--period', '2025-12').code).toBe(0);
    const codesOf = (period: string): readonly string[] =>
      workspace
        .run('figures', '--facility', 'TEST01', '--period', period, '--json')
        .json.figures.filter(
          ({ code, value }: { code: string; value: unknown }) =>
            code === 'staff.norm' && value !== null,
        );
    expect(codesOf('2025-12')).toHaveLength(9);
    expect(codesOf('2025-11')).toEqual([]);
  });

  it('warns of a visit that names another centre, and puts it where it was told', () => {
    const workspace = fresh.copy();
    workspace.run('facilities', '--add', '--facility', 'AUTRE', '--name', 'Un autre centre');
    const { code, json } = workspace.run(
      'import',
      CHECKLIST,
      VISIT,
      '--facility',
      'AUTRE',
      '--json',
    );
    expect(code).toBe(0);
    expect(json.warnings).toMatchObject([
      { file: basename(VISIT), reason: expect.stringMatching(/TEST01.*AUTRE/) },
    ]);
    const centres = workspace.run('facilities', '--json').json;
    expect(centres).toMatchObject([
      { code: 'AUTRE', submissions: 1 },
      { code: 'TEST01', submissions: 0 },
    ]);
  });

  it('knows a file by its content, whatever its name', () => {
    const copy = join(folder, 'export (3).txt');
    copyFileSync(join(CENTRE, 'money.csv'), copy);
    expect(countsOf(fresh.copy().import([copy]).json)).toBe('100 0 0 0');
  });

  it('speaks to people in whole sentences', () => {
    const done = filled.run('import', ...FILES, '--facility', 'TEST01', ...PERIOD);
    expect(done.code).toBe(3);
    expect(done.stderr).toBe('');
    expect(
      done.stdout,
    ).toBe(`Importé. Nouveaux : 0 ; modifiés : 0 ; déjà connus : 695 ; en attente : 0 ; mis de côté : 1.
Mis de côté :
  exit-interviews-kobo.csv, ligne 37, colonne soin/nom : « 7 » n'est pas un choix du formulaire (0, 1, 2, 3). Corrigez la réponse, ou importez la version du formulaire qui a ce choix.
À vérifier :
  stock.csv, ligne 151, colonne jours_rupture : 30 jours de rupture dépassent les 28 jours du mois 2026-02 ; 28 ont été retenus. Vérifiez les jours de rupture sur la fiche de stock.
`);
    const tried = filled.run(
      'import',
      VISIT,
      '--facility',
      'TEST01',
      '--dry-run',
      '--language',
      'en',
    );
    expect(tried.stdout).toBe(
      'Trial, nothing is changed. New: 0; changed: 0; known already: 1; waiting: 0; set aside: 0.\n',
    );
  });
});

describe('the journal of a whole import', () => {
  it('replays into a workspace whose journalled tables are equal', async () => {
    const key = Buffer.alloc(32, 7);
    const copy = openDatabase(join(folder, 'copy.db'), key);
    try {
      migrate(copy);
      await lookInto(filled.directory, ({ database: { reader }, clock }) => {
        const actor = { device: 'copy', user: 'copy' };
        write(copy, clock, actor, (db) => seedCatalogues(db, readCatalogues()), { origin: 'seed' });
        const events = reader.all<JournalEvent>(
          'SELECT * FROM journal ORDER BY clock_ms, clock_counter, device, facility, seq',
        );
        const replayAll = (db: Writer): void => {
          for (const event of events) replayEvent(db, event);
        };
        write(copy, clock, actor, replayAll, { origin: 'package' });
        for (const table of [...Object.keys(SYNCHRONISED_TABLES), 'journal']) {
          const all = `SELECT * FROM ${table} ORDER BY id`;
          expect(copy.reader.all(all), table).toEqual(reader.all(all));
        }
        expect(events.length).toBeGreaterThan(694);
      });
    } finally {
      copy.close();
    }
  });
});
