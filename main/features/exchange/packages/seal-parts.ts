import { latestVersion } from '../../../db/migrate.ts';
import type { IdSource } from '../../../platform/ids.ts';
import { sealFor } from './age-seal.ts';
import type { Manifest, Range } from './manifest.ts';
import type { OwnKeys } from './own-keys.ts';
import { hashBytes, writePlain } from './package-format.ts';
import type { Peer } from './peers.ts';

/** What a package is, but for its parts. */
export interface PackageOrder {
  readonly kind: Manifest['kind'];
  readonly device: string;
  readonly to: Peer;
  readonly facility: string;
  readonly madeAt: number;
}

/** A part before it is signed and sealed. */
export interface OpenPart {
  readonly lines: number;
  readonly ranges: readonly Range[];
  /** Its lines, compressed; pictures are read only now. */
  compress(): Buffer;
}

/** A part as it is written. */
export interface SealedPart {
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
}

/** Signs the parts of one package and seals them for whom they are, one after the other. */
export async function* sealParts(
  { kind, device, to, facility, madeAt }: PackageOrder,
  parts: readonly OpenPart[],
  keys: OwnKeys,
  ids: IdSource,
): AsyncGenerator<SealedPart> {
  const id = ids.next();
  for (const [index, { lines, ranges, compress }] of parts.entries()) {
    const payload = compress();
    const manifest: Manifest = {
      format: 'keneya-package/1',
      ...{ id, kind, from: device, to: to.device, facility, ranges: [...ranges] },
      ...{ schema: latestVersion(), part: index + 1, parts: parts.length },
      ...{ bytes: payload.length, sha256: hashBytes(payload), lines, madeAt },
    };
    yield { manifest, bytes: await sealFor(to.recipients, writePlain(manifest, payload, keys)) };
  }
}

const NAME_LENGTH = 40;

/** A short ASCII name that says whose it is, of which day, and which part: `keneya-CS01-2026-11-23-4f2a91-1-3.keneya`. */
export function packageName(word: string, { id, facility, part, parts, madeAt }: Manifest): string {
  const day = new Date(madeAt).toISOString().slice(0, 10);
  const whose = facility.replace(/[^A-Za-z0-9]+/g, '-').slice(0, NAME_LENGTH);
  const pieces = [word, whose, day, id.slice(-6), parts === 1 ? '' : `${part}-${parts}`];
  return `${pieces.filter((piece) => piece !== '').join('-')}.keneya`;
}

/** The name of the note that goes with a package. */
export function noteName({ id }: Pick<Manifest, 'id'>): string {
  return `lisez-moi-${id.slice(-6)}.txt`;
}
