import { basename } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { isHeadquarters } from '../db/workspace-kind.ts';
import { isRecipient } from '../features/exchange/packages/age-seal.ts';
import { listConflicts, type OpenConflict } from '../features/exchange/packages/conflicts.ts';
import { recordFeedback } from '../features/exchange/packages/feedback.ts';
import { Intake, readWhole } from '../features/exchange/packages/intake.ts';
import {
  CARD_BYTES,
  fingerprintOf,
  type KeyCard,
  readCard,
  writeCard,
} from '../features/exchange/packages/key-card.ts';
import {
  createOwnKeys,
  findOwnKeys,
  getOwnKeys,
  keepOwnKeys,
  listFormerKeys,
  type OwnKeys,
  replaceOwnKeys,
} from '../features/exchange/packages/own-keys.ts';
import { type SentFile, writeCompared } from '../features/exchange/packages/package-files.ts';
import {
  type Enrolled,
  enrolPeer,
  type Peer,
  revokePeer,
} from '../features/exchange/packages/peers.ts';
import { type WrittenReceipt, writeReceipts } from '../features/exchange/packages/receipt.ts';
import type { TakenFile } from '../features/exchange/packages/taken-file.ts';
import { getFacility } from '../features/facilities/reader.ts';
import { todayOf } from '../platform/clock.ts';
import { assertRole } from './roles.ts';
import { blobsOf } from './sealed-pictures.ts';
import type { Place, Workspace } from './workspace.ts';
import { createWorkspace } from './workspace-creation.ts';

/** What headquarters are made with. */
export interface NewHeadquarters {
  readonly name: string;
  readonly user: string;
  readonly pin: string;
  /** Keys beside their own that open every package, such as one kept in a safe. */
  readonly recipients: readonly string[];
}

/** Makes the workspace of headquarters, with keys of its own. */
export async function createHeadquarters(
  place: Place,
  { name, user, pin, recipients }: NewHeadquarters,
): Promise<Workspace> {
  for (const value of recipients) {
    if (!(await isRecipient(value))) {
      throw new ExpectedFailure({ code: 'bad-recipient', facts: { value } });
    }
  }
  const keys = await createOwnKeys();
  const workspace = await createWorkspace(place, { name: user, pin });
  workspace.write('supervisor', (db) => {
    db.run("UPDATE workspace SET value = 'headquarters' WHERE name = 'kind'");
    db.run("INSERT INTO workspace (name, value) VALUES ('cardName', ?), ('recipients', ?)", [
      name,
      JSON.stringify(recipients),
    ]);
    keepOwnKeys(db, keys);
  });
  return workspace;
}

function readSetting({ database }: Workspace, name: string): string | null {
  const sql = 'SELECT value FROM workspace WHERE name = ?';
  return database.reader.get<{ value: string }>(sql, [name])?.value ?? null;
}

/** The public keys of this workspace, as others are told them. */
function ownCard(workspace: Workspace, { verifying, recipient }: OwnKeys): KeyCard {
  const { database, actor, user } = workspace;
  const { reader } = database;
  const facilities = reader.all<{ id: string }>('SELECT id FROM facility ORDER BY id');
  const codes = facilities.map(({ id }) => id);
  const others = JSON.parse(readSetting(workspace, 'recipients') ?? '[]') as readonly string[];
  return {
    format: 'keneya-keys/1',
    kind: isHeadquarters(reader) ? 'headquarters' : 'device',
    device: actor.device,
    name:
      readSetting(workspace, 'cardName') ?? `${user.name} ${codes.slice(0, 3).join(' ')}`.trim(),
    facilities: isHeadquarters(reader) ? [] : codes,
    recipients: [recipient, ...others],
    verifying,
  };
}

/** A card of this workspace and what is read of it over the telephone. */
export interface OwnCard {
  readonly name: string;
  readonly device: string;
  readonly fingerprint: string;
  readonly file: SentFile | null;
}

/** Writes the public keys of this workspace into a file for others to enrol. */
export function writeOwnCard(workspace: Workspace, folder: string | null): OwnCard {
  const { reader } = workspace.database;
  const keys = getOwnKeys(reader);
  const card = ownCard(workspace, keys);
  const word = card.kind === 'headquarters' ? 'siege' : 'appareil';
  const file =
    folder === null
      ? null
      : writeCompared(
          folder,
          `${word}-${card.device.slice(-6)}.cles`,
          writeCard(card, keys, listFormerKeys(reader)),
        );
  return { name: card.name, device: card.device, fingerprint: fingerprintOf(card), file };
}

/** Whom a file of keys made known. */
export interface Enrolment {
  readonly state: Enrolled;
  readonly kind: KeyCard['kind'];
  readonly name: string;
  readonly device: string;
  readonly fingerprint: string;
  /** Packages that waited for it. */
  readonly released: readonly TakenFile[];
}

/**
 * Believes a file of keys from now on, makes own keys where there are none, and looks into the trays again. With
 * `isReplacement` the keys of a revoked device are replaced by those of the file.
 */
export async function enrolFile(
  workspace: Workspace,
  path: string,
  name: string | null,
  isReplacement = false,
): Promise<Enrolment> {
  const { database, actor, clock } = workspace;
  assertRole(workspace.user, 'supervisor');
  const file = basename(path);
  const card = await readCard(await readWhole(path, CARD_BYTES), file);
  if (card.device === actor.device) {
    throw new ExpectedFailure({ code: 'keys-file-own', facts: { file } });
  }
  if (card.kind === 'headquarters' && isHeadquarters(database.reader)) {
    throw new ExpectedFailure({ code: 'headquarters-of-another', facts: { name: card.name } });
  }
  const keys = findOwnKeys(database.reader) ? null : await createOwnKeys();
  const state = workspace.write('supervisor', (db) => {
    if (keys) keepOwnKeys(db, keys);
    if (name !== null) {
      db.run("INSERT OR REPLACE INTO workspace (name, value) VALUES ('cardName', ?)", [name]);
    }
    return enrolPeer(db, card, new Date(clock.now()).toISOString(), isReplacement);
  });
  const released = await new Intake({ ...workspace, blobs: blobsOf(workspace) }, false).lookAgain();
  const { kind, device } = card;
  return { state, kind, name: card.name, device, fingerprint: fingerprintOf(card), released };
}

/** Makes new keys for this workspace; what was sealed for the old ones still opens, and they vouch for the new. */
export async function rotateKeys(workspace: Workspace, folder: string): Promise<OwnCard> {
  assertRole(workspace.user, 'supervisor');
  getOwnKeys(workspace.database.reader);
  const keys = await createOwnKeys();
  workspace.write('supervisor', (db) => replaceOwnKeys(db, keys));
  return writeOwnCard(workspace, folder);
}

/** Refuses what only headquarters do. */
export function assertHeadquarters({ database, user }: Workspace): void {
  assertRole(user, 'supervisor');
  if (isHeadquarters(database.reader)) return;
  throw new ExpectedFailure({ code: 'not-headquarters', facts: {} });
}

/** Believes a lost or stolen device no more. */
export function revokeDevice(workspace: Workspace, device: string, reason: string | null): Peer {
  assertRole(workspace.user, 'supervisor');
  const at = new Date(workspace.clock.now()).toISOString();
  return workspace.write('supervisor', (db) => revokePeer(db, device, at, reason));
}

/** Tells a centre something, or with `null` all of them; it goes with the receipts that are written next. */
export function tellCentre(workspace: Workspace, facility: string | null, text: string): void {
  assertHeadquarters(workspace);
  if (facility !== null) getFacility(workspace.database.reader, facility);
  workspace.write('supervisor', (db) =>
    recordFeedback(db, {
      id: workspace.ids.next(),
      facility: facility ?? '',
      text,
      writtenOn: todayOf(workspace.clock),
    }),
  );
}

/** Writes what headquarters answer to every device. */
export function answerDevices(
  workspace: Workspace,
  folder: string,
): Promise<readonly WrittenReceipt[]> {
  assertHeadquarters(workspace);
  return writeReceipts({ ...workspace, blobs: blobsOf(workspace) }, folder);
}

/** The fields of which two devices say two things. */
export function listOpenConflicts({ database }: Workspace): readonly OpenConflict[] {
  return listConflicts(database.reader);
}
