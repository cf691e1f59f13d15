import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createPlace } from '../../../main/app/place.ts';
import { changePin } from '../../../main/app/users.ts';
import { openWorkspace, type Workspace } from '../../../main/app/workspace.ts';
import { runCommandLine } from '../../../main/cli/command-line.ts';
import type { Reader } from '../../../main/db/handles.ts';

export const PIN = '246810';

const PROGRAM = join(import.meta.dirname, '../../../main/cli/keneya.ts');

/** What the program answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The answer as an object; throws where it is not one line of JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows which object it asked for
  readonly json: any;
  /** The same of the error. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly error: any;
}

function parseLine(text: string): unknown {
  const lines = text.trimEnd().split('\n');
  if (lines.length !== 1) throw new Error(`Not one line of JSON: ${text}`);
  return JSON.parse(lines[0] ?? '');
}

/** Runs the real program, with nobody at a terminal; modules of `preload` come before it in its process. */
export function runKeneya(
  words: readonly string[],
  {
    pin = PIN,
    preload = [],
  }: { readonly pin?: string | null; readonly preload?: readonly string[] } = {},
): Answer {
  const { KENEYA_PIN: _pin, INIT_CWD: _cwd, ...rest } = process.env;
  const env = pin === null ? rest : { ...rest, KENEYA_PIN: pin };
  const preloads = preload.flatMap((path) => ['--import', path]);
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [...preloads, PROGRAM, ...words],
    { cwd: tmpdir(), env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  return readAnswer(status ?? -1, stdout, stderr);
}

function readAnswer(code: number, stdout: string, stderr: string): Answer {
  return {
    code,
    stdout,
    stderr,
    get json() {
      return parseLine(stdout);
    },
    get error() {
      return parseLine(stderr);
    },
  };
}

/** The same words without a process of their own, for the many that open no workspace; nobody knows a PIN there. */
export async function sayKeneya(words: readonly string[]): Promise<Answer> {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runCommandLine(words, {
    print: (line) => printed.push(`${line}\n`),
    tell: (line) => told.push(`${line}\n`),
    tick: () => {},
    askSecret: async () => null,
    environment: {},
  });
  return readAnswer(code, printed.join(''), told.join(''));
}

/** A folder that lives as long as the tests of a file or a group. */
export function keepFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keneya-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A workspace that the program is asked to work with. */
export interface CommandedWorkspace {
  readonly directory: string;
  run(command: string, ...words: readonly string[]): Answer;
  /** `import … --json` for the centre. */
  import(files: readonly string[], ...words: readonly string[]): Answer;
  /** Another, with the same in it. */
  copy(): CommandedWorkspace;
}

/** Speaks to the workspace in a folder, for one centre of it. */
export function commandWorkspace(
  folder: string,
  name: string,
  facility: string,
): CommandedWorkspace {
  const directory = join(folder, name);
  let copies = 0;
  const run: CommandedWorkspace['run'] = (command, ...words) =>
    runKeneya([...command.split(' '), ...words, '--workspace', directory]);
  return {
    directory,
    run,
    import: (files, ...words) =>
      run('import', ...files, '--facility', facility, '--json', ...words),
    copy() {
      copies += 1;
      const next = `${name}-${copies}`;
      cpSync(directory, join(folder, next), { recursive: true });
      return commandWorkspace(folder, next, facility);
    },
  };
}

// What a PIN costs people would be a third of every command that follows; the program heeds what the file says.
async function cheapenPin(directory: string): Promise<void> {
  const workspace = await openWorkspace(
    { ...createPlace(directory), pinCost: 2 ** 10 },
    { pin: PIN },
  );
  try {
    await changePin(workspace, PIN);
  } finally {
    workspace.close();
  }
}

/** A new workspace with one centre. */
export async function initWorkspace(folder: string, facility: string): Promise<CommandedWorkspace> {
  const workspace = commandWorkspace(folder, 'centre', facility);
  const { code, stderr } = workspace.run('init', '--facility', facility, '--name', 'CSCom essai');
  if (code !== 0) throw new Error(stderr);
  await cheapenPin(workspace.directory);
  return workspace;
}

/** Looks into a workspace that no command holds, and lets go of it. */
export async function lookInto<Result>(
  directory: string,
  look: (workspace: Workspace) => Result,
  pin = PIN,
): Promise<Result> {
  const workspace = await openWorkspace(createPlace(directory), { pin });
  try {
    return look(workspace);
  } finally {
    workspace.close();
  }
}

/** Every row of every table, by table; blobs in hexadecimal. */
export type Dump = Readonly<Record<string, readonly string[]>>;

/** Writes out everything that a workspace holds. */
export function dumpWorkspace(directory: string, pin = PIN): Promise<Dump> {
  return lookInto(directory, ({ database }) => dumpTables(database.reader), pin);
}

// An index of words keeps its rows in tables of its own, which are dumped; it cannot be read itself.
function dumpTables(reader: Reader): Dump {
  const tables = reader.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
     AND sql NOT LIKE 'CREATE VIRTUAL TABLE%' ORDER BY name`,
  );
  const rowsOf = (name: string): readonly string[] =>
    reader
      .all<Record<string, unknown>>(`SELECT * FROM ${name}`)
      .map((row) => JSON.stringify(row, writeBlob))
      .toSorted();
  return Object.fromEntries(tables.map(({ name }) => [name, rowsOf(name)]));
}

function writeBlob(_key: string, value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString('hex') : value;
}
