import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';

/** A file that the host holds for the person: what they chose to bring in, or what was made for them. */
export interface HeldFile {
  readonly path: string;
  /** The name to show and to save under. */
  readonly name: string;
}

/** The files of one host, by token; pages never learn a path. */
export class HostFiles {
  readonly #folder: string;
  readonly #files = new Map<string, HeldFile>();

  constructor(parent: string = tmpdir()) {
    mkdirSync(parent, { recursive: true });
    this.#folder = mkdtempSync(join(parent, 'keneya-files-'));
  }

  /** A place for a new file of that name, in a folder of its own so that names never meet. */
  place(name: string): HeldFile {
    const folder = mkdtempSync(join(this.#folder, 'f'));
    return { path: join(folder, basename(name).replace(/[^\p{L}\p{N}._ -]/gu, '_')), name };
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

  /** Forgets a token, so that it works once. */
  forget(token: string): void {
    this.#files.delete(token);
  }

  /** Deletes everything that was held. */
  close(): void {
    this.#files.clear();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
