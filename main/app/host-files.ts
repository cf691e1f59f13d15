import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { makeFolder } from '../platform/files/make-folder.ts';

// What every file system takes; the end is kept, for it says what the file is.
const NAME_LENGTH = 80;

/** A file that the host holds for the person: what they chose to bring in, or what was made for them. */
export interface HeldFile {
  readonly path: string;
  /** The name to show and to save under. */
  readonly name: string;
}

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Deletes what a host that was killed could not delete itself: reports are not for whoever looks there next. */
function removeLeftBehind(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = /^keneya-files-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another person's, who has the same folder for temporary files.
    }
  }
}

/** The files of one host, by token; pages never learn a path. */
export class HostFiles {
  readonly #folder: string;
  readonly #files = new Map<string, HeldFile>();

  constructor(parent: string = tmpdir()) {
    makeFolder(parent);
    removeLeftBehind(parent);
    this.#folder = mkdtempSync(join(parent, `keneya-files-${process.pid}-`));
  }

  /** A place for a new file of that name, in a folder of its own so that names never meet. */
  place(name: string): HeldFile {
    const folder = mkdtempSync(join(this.#folder, 'f'));
    const clean = basename(name)
      .replace(/[^\p{L}\p{N}._ -]/gu, '_')
      .slice(-NAME_LENGTH);
    // Names of dots alone are folders.
    return { path: join(folder, /^\.*$/.test(clean) ? '_' : clean), name };
  }

  /** Gives a file a token. */
  offer(file: HeldFile): string {
    const token = randomBytes(24).toString('base64url');
    this.#files.set(token, file);
    return token;
  }

  /** The file of a token; one that is not known is an expected failure. */
  get(token: string): HeldFile {
    const file = this.#files.get(token);
    if (file) return file;
    throw new ExpectedFailure({ code: 'unknown-file', facts: {} });
  }

  /** The file of a token that works no more. */
  take(token: string): HeldFile {
    const file = this.get(token);
    this.#files.delete(token);
    return file;
  }

  /** Deletes a file that was made here; what the person chose on their disk stays. */
  discard({ path }: HeldFile): void {
    if (!path.startsWith(this.#folder + sep)) return;
    rmSync(dirname(path), { recursive: true, force: true });
  }

  /** Forgets a token and deletes what was made for it. */
  forget(token: string): void {
    const file = this.#files.get(token);
    this.#files.delete(token);
    if (file) this.discard(file);
  }

  /** Deletes everything that was held. */
  close(): void {
    this.#files.clear();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
