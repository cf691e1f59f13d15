import type { Failure } from '../../../../shared/contract/failures.ts';
import type { Judged } from './judge-package.ts';
import { NOTHING_TAKEN, type Taken } from './take-package.ts';
import type { CameIn } from './tray.ts';

/** What became of one file; `refused` tells why it was not even kept. */
export interface TakenFile extends Omit<Taken, 'state' | 'reason'> {
  readonly file: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly state: Taken['state'] | 'refused';
  readonly reason: string | null;
  /** The kind, the sender and the part, where they can be believed. */
  readonly kind: 'journal' | 'receipt' | null;
  readonly from: string | null;
  readonly part: number | null;
  readonly parts: number | null;
  readonly madeAt: string | null;
}

/** What was taken before changes nothing; whether a person undid it then is said. */
export function knownSince({ undoneAt }: { readonly undoneAt: string | null }): KnownFile {
  if (undoneAt === null) return NOTHING_TAKEN;
  return { ...NOTHING_TAKEN, reason: 'undone', facts: { day: undoneAt.slice(0, 10) } };
}

type KnownFile = Omit<Taken, 'reason'> & { readonly reason: string | null };

/** What became of a file, with what its package says of itself. */
export function describe(
  { name, digest }: Pick<CameIn, 'name' | 'digest'>,
  taken: KnownFile,
  judged: Judged | null,
): TakenFile {
  const manifest = judged?.manifest ?? null;
  return {
    file: name,
    digest,
    ...taken,
    kind: manifest?.kind ?? null,
    from: manifest?.from ?? null,
    part: manifest?.part ?? null,
    parts: manifest?.parts ?? null,
    madeAt: manifest && new Date(manifest.madeAt).toISOString(),
  };
}

/** A file that was not even kept. */
export function refused(name: string, digest: string, { code, facts }: Failure): TakenFile {
  const nothing = describe({ name, digest }, NOTHING_TAKEN, null);
  return { ...nothing, state: 'refused', reason: code, facts };
}
