import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readWriteLog, type WriteRecord } from './write-log.ts';

/** A run of the service with everything that it wrote, in order, and the folder before and after. */
export interface Recording {
  readonly before: ReadonlyMap<string, Buffer>;
  readonly records: readonly WriteRecord[];
  readonly after: ReadonlyMap<string, Buffer>;
}

/** Why writes cannot be recorded on this machine; null when they can. */
export function whyNoRecording(): string | null {
  if (process.platform !== 'linux') return `recording needs Linux, this is ${process.platform}`;
  const compiler = spawnSync('cc', ['--version'], { encoding: 'utf8' });
  return compiler.status === 0 ? null : 'recording needs a C compiler, and `cc` does not run';
}

/** The content of every file below a folder, by its path from there; SQLite's shared memory is no content. */
export function readFolder(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.endsWith('-shm') && statSync(join(folder, name)).isFile(),
  );
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Runs a program on a folder and records what it does there; `scratch` takes the recorder and its log. */
export function recordWrites(scratch: string, folder: string, words: readonly string[]): Recording {
  const library = join(scratch, 'write-logger.so');
  const log = join(scratch, 'write.log');
  const source = join(import.meta.dirname, 'write-logger.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
  const before = readFolder(folder);
  const environment = { LD_PRELOAD: library, WRITE_LOG: log, WRITE_LOG_FOLDER: folder };
  execFileSync(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const records = readWriteLog(readFileSync(log)).filter(({ path }) => !path.endsWith('-shm'));
  return { before, records, after: readFolder(folder) };
}
