import { dirname } from 'node:path';
import type { SeededRandom } from '../../resources/demo/seeded-random.ts';
import type { WriteRecord } from './write-log.ts';

type Change =
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly length: number };

type NameChange =
  | { readonly kind: 'link'; readonly name: string; readonly file: DiskFile }
  | { readonly kind: 'unlink'; readonly name: string };

/** What a power cut does to what was written and not yet waited for. */
export const FATES = ['lost', 'kept', 'stopped', 'reordered', 'torn-512', 'torn-4096'] as const;
export type Fate = (typeof FATES)[number];

function endOf(change: Change): number {
  return change.kind === 'cut' ? change.length : change.offset + change.bytes.length;
}

/** The content after the changes, in their order; a hole that no write fills reads as zeros. */
function applyChanges(content: Buffer, changes: readonly Change[]): Buffer {
  const result = Buffer.alloc(Math.max(content.length, ...changes.map(endOf)));
  content.copy(result);
  let { length } = content;
  for (const change of changes) {
    if (change.kind === 'write') {
      change.bytes.copy(result, change.offset);
      length = Math.max(length, endOf(change));
    } else {
      result.fill(0, change.length, Math.max(length, change.length));
      length = change.length;
    }
  }
  return result.subarray(0, length);
}

/** The pieces of a write that a disk takes at once: its blocks. */
function splitIntoBlocks(change: Change, block: number): readonly Change[] {
  if (change.kind === 'cut') return [change];
  const { offset, bytes } = change;
  const pieces: Change[] = [];
  for (let at = offset; at < offset + bytes.length; ) {
    const end = Math.min(offset + bytes.length, (Math.floor(at / block) + 1) * block);
    pieces.push({ kind: 'write', offset: at, bytes: bytes.subarray(at - offset, end - offset) });
    at = end;
  }
  return pieces;
}

function chooseSurvivors<Each>(
  changes: readonly Each[],
  fate: Fate,
  random: SeededRandom,
): readonly Each[] {
  if (fate === 'lost') return [];
  if (fate === 'kept') return changes;
  if (fate === 'stopped') return changes.slice(0, random.between(0, changes.length));
  const share = random.between(1, 9) / 10;
  return changes.filter(() => random.chance(share));
}

/** A file of the recorded disk: what lies on it for certain, and what may or may not. */
class DiskFile {
  #certain: Buffer;
  #pending: Change[] = [];

  constructor(content: Buffer) {
    this.#certain = content;
  }

  change(change: Change): void {
    this.#pending.push(change);
  }

  settle(): void {
    this.#certain = applyChanges(this.#certain, this.#pending);
    this.#pending = [];
  }

  afterPowerCut(fate: Fate, random: SeededRandom): Buffer {
    const block = fate === 'torn-512' ? 512 : 4096;
    const pieces = fate.startsWith('torn')
      ? this.#pending.flatMap((change) => splitIntoBlocks(change, block))
      : this.#pending;
    return applyChanges(this.#certain, chooseSurvivors(pieces, fate, random));
  }
}

/**
 * A disk that a recorded process wrote to. Content is certain once its file was waited for, a name once its folder was;
 * names of one folder reach the disk in their order, as every journalling file system does it.
 */
export class RecordedDisk {
  readonly #certain = new Map<string, DiskFile>();
  readonly #live = new Map<string, DiskFile>();
  readonly #pending = new Map<string, NameChange[]>();

  constructor(files: ReadonlyMap<string, Buffer>) {
    for (const [name, content] of files) {
      const file = new DiskFile(content);
      this.#certain.set(name, file);
      this.#live.set(name, file);
    }
  }

  apply({ operation, path, offset, bytes }: WriteRecord): void {
    if (operation === 'C') this.#link(path, new DiskFile(Buffer.alloc(0)));
    if (operation === 'W') this.#fileOf(path).change({ kind: 'write', offset, bytes });
    if (operation === 'T') this.#fileOf(path).change({ kind: 'cut', length: offset });
    if (operation === 'S') this.#settle(path);
    if (operation === 'R') this.#link(bytes.toString(), this.#fileOf(path));
    if (operation === 'R' || operation === 'U') this.#unlink(path);
  }

  /** What lies on the disk when the current comes back. */
  afterPowerCut(fate: Fate, random: SeededRandom): ReadonlyMap<string, Buffer> {
    const names = new Map(this.#certain);
    for (const changes of this.#pending.values()) {
      // Whatever happens to content, names are neither torn nor out of order.
      const nameFate = fate === 'lost' || fate === 'kept' ? fate : 'stopped';
      for (const change of chooseSurvivors(changes, nameFate, random)) applyName(names, change);
    }
    return new Map([...names].map(([name, file]) => [name, file.afterPowerCut(fate, random)]));
  }

  #fileOf(path: string): DiskFile {
    const file = this.#live.get(path);
    if (!file) throw new Error(`The record lacks the creation of ${path}`);
    return file;
  }

  #link(name: string, file: DiskFile): void {
    this.#changeName({ kind: 'link', name, file });
  }

  #unlink(name: string): void {
    this.#changeName({ kind: 'unlink', name });
  }

  #changeName(change: NameChange): void {
    applyName(this.#live, change);
    const folder = dirname(change.name);
    this.#pending.set(folder, [...(this.#pending.get(folder) ?? []), change]);
  }

  #settle(path: string): void {
    const file = this.#live.get(path);
    file?.settle();
    for (const change of this.#pending.get(path) ?? []) applyName(this.#certain, change);
    this.#pending.delete(path);
  }
}

function applyName(names: Map<string, DiskFile>, change: NameChange): void {
  if (change.kind === 'link') names.set(change.name, change.file);
  else names.delete(change.name);
}
