import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlace } from '../../main/app/place.ts';
import { restoreWorkspace } from '../../main/app/restore.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { listBackups } from '../../main/db/backup-files.ts';
import { latestVersion } from '../../main/db/migrate.ts';
import { internalsOf } from '../../main/db/open-database.ts';
import { PIN, readToldError, runKeneya } from './keneya-command.ts';
import { MODEL_ROWS, prepareWorkspaceModel } from './test-workspace.ts';
import { countRows, saveNextRow } from './workspace-rows.ts';
import { readState } from './workspace-state.ts';
import { readFolder } from './write-recorder.ts';

const model = prepareWorkspaceModel();
const PAGE = 4096;

/** What a person or a script is told, and how the command ends. */
interface Refusal {
  readonly exit: number;
  readonly code: string;
  readonly sentence: RegExp;
}

/** Runs a command twice, for a person and for a script; both are told, and the files stay as they were. */
async function expectRefused(
  spoil: (directory: string) => void,
  words: readonly string[],
  { exit, code, sentence }: Refusal,
  pin?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const [forPerson, forScript] = [model.copy(), model.copy()];
  for (const directory of [forPerson, forScript]) spoil(directory);
  const before = contentOf(forPerson);
  const person = await runKeneya([...words, '--workspace', forPerson], pin);
  expect(person).toMatchObject({ code: exit, said: [] });
  expect(person.complaints).toMatch(sentence);
  expect(contentOf(forPerson)).toEqual(before);
  const script = await runKeneya([...words, '--workspace', forScript, '--json'], pin);
  expect(script).toMatchObject({ code: exit, said: [] });
  const told = readToldError(script.complaints);
  expect(told.code).toBe(code);
  expect(told.message).toMatch(sentence);
  return told.facts;
}

/** The files that hold what people entered, without what tells of one's being open or of wrong PINs. */
function contentOf(directory: string): readonly (readonly [string, string])[] {
  return [...readFolder(directory)]
    .filter(([name]) => /^(?:workspace\.db|keys\.json|backups)/.test(name))
    .map(([name, bytes]) => [name, bytes.toString('base64')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function overwrite(directory: string, from: number, length: number): void {
  const { database } = workspaceFiles(directory);
  const bytes = readFileSync(database);
  bytes.fill(0x5a, from, from + length);
  writeFileSync(database, bytes);
}

describe('a command', () => {
  it('is refused with a wrong PIN', async () => {
    const facts = await expectRefused(
      () => {},
      ['facilities'],
      {
        exit: 4,
        code: 'wrong-pin',
        sentence: /^Ce n'est pas le bon code PIN\. Rien n'est perdu\./,
      },
      '000000',
    );
    expect(facts).toEqual({ waitSeconds: 5 });
  });

  it('is refused while another program has the workspace open', async () => {
    const directory = model.copy();
    const holder = model.open(directory);
    const words = ['facilities', '--workspace', directory];
    const [person, script] = [await runKeneya(words), await runKeneya([...words, '--json'])];
    holder.close();
    expect(person.code).toBe(5);
    expect(person.complaints).toMatch(
      /^Cet espace de travail est déjà ouvert sur cet ordinateur\./,
    );
    expect(script.code).toBe(5);
    expect(readToldError(script.complaints)).toMatchObject({
      code: 'workspace-in-use',
      facts: { directory },
    });
    expect(readState(workspaceFiles(directory).database, model.key).rows).toBe(MODEL_ROWS);
  });

  it('is refused on a workspace from a newer version', async () => {
    const found = latestVersion() + 10;
    const facts = await expectRefused(
      (directory) => {
        const workspace = model.open(directory);
        internalsOf(workspace.database).connection.pragma(`user_version = ${found}`);
        workspace.close();
      },
      ['facilities'],
      { exit: 6, code: 'workspace-newer', sentence: /d'une version plus récente de Keneya/ },
    );
    expect(facts).toEqual({ found, known: latestVersion() });
  });
});

describe('a damaged workspace', () => {
  it('is told with the date of the backup that can take its place', async () => {
    const facts = await expectRefused(
      (directory) => overwrite(directory, 0, PAGE),
      ['facilities'],
      {
        exit: 7,
        code: 'workspace-damaged',
        sentence:
          /^Le fichier de l'espace de travail est abîmé\. .* sauvegarde vérifiée est du .* keneya restore/,
      },
    );
    expect(Object.keys(facts)).toEqual(['backup']);
  });

  it.each<readonly [string, (directory: string) => void]>([
    ['has a page overwritten in its middle', (place) => overwrite(place, 60 * PAGE, PAGE)],
    ['was cut short', (place) => truncateSync(workspaceFiles(place).database, 20 * PAGE)],
    ['was emptied', (place) => truncateSync(workspaceFiles(place).database, 0)],
    ['is gone', (place) => rmSync(workspaceFiles(place).database)],
  ])('that %s is found by verify and restored from its backup', async (_, spoil) => {
    const directory = model.copy();
    spoil(directory);
    const found = await runKeneya(['verify', '--workspace', directory, '--json']);
    expect(found.code).toBe(7);
    const restored = await runKeneya(['restore', '--workspace', directory, '--json']);
    expect(restored).toMatchObject({ code: 0, complaints: '' });
    const [backup] = listBackups(workspaceFiles(directory).backups);
    expect(JSON.parse(restored.said.join('\n'))).toMatchObject({
      from: 'backup',
      stateOf: backup?.madeAt,
    });
    expect(readState(workspaceFiles(directory).database, model.key)).toMatchObject({
      rows: MODEL_ROWS,
      faults: [],
    });
  });

  it('of which a first restore was cut off goes on with what that one had repaired', async () => {
    const directory = model.copy();
    const { database, backups, quarantine } = workspaceFiles(directory);
    rmSync(backups, { recursive: true });
    mkdirSync(join(quarantine, 'first'), { recursive: true });
    copyFileSync(database, `${database}.repaired`);
    renameSync(database, join(quarantine, 'first', 'workspace.db'));
    const restored = await restoreWorkspace(createPlace(directory), { pin: PIN });
    expect(restored).toMatchObject({ from: 'file', stateOf: null });
    expect(readState(database, model.key)).toMatchObject({ rows: MODEL_ROWS, faults: [] });
    expect(existsSync(`${database}.repaired`)).toBe(false);
  });

  it('without its log is what it was when the log was last written back', () => {
    const directory = model.copy();
    const { database } = workspaceFiles(directory);
    const workspace = model.open(directory);
    workspace.write('coach', (writer) => saveNextRow(writer, 'in the log'));
    const copy = model.copy();
    copyFileSync(database, workspaceFiles(copy).database);
    workspace.close();
    expect(readState(workspaceFiles(copy).database, model.key)).toMatchObject({
      rows: MODEL_ROWS,
      faults: [],
    });
    expect(readState(database, model.key).rows).toBe(MODEL_ROWS + 1);
  });
});

describe('a workspace that was cut off while it was made', () => {
  const remake = (directory: string) =>
    createWorkspace(createPlace(directory), { name: 'coach', pin: PIN });

  it('is made anew', async () => {
    const directory = model.copy();
    rmSync(join(directory, 'keys.json'));
    writeFileSync(workspaceFiles(directory).creationMark, '');
    const made = await remake(directory);
    expect(countRows(made.database.reader)).toBe(0);
    made.close();
    expect(existsSync(workspaceFiles(directory).creationMark)).toBe(false);
  });

  it('is not taken for one that has lost its keys', async () => {
    const directory = model.copy();
    rmSync(join(directory, 'keys.json'));
    const before = contentOf(directory);
    await expect(remake(directory)).rejects.toMatchObject({
      failure: { code: 'workspace-exists' },
    });
    expect(contentOf(directory)).toEqual(before);
  });
});
