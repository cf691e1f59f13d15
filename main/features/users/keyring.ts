import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { writeFileAtomically } from '../../platform/files/atomic-write.ts';
import { unwrapKey, type WrappedKey, wrapKey } from '../../platform/wrapped-key.ts';
import { readFields, readText, readWhole } from './kept-fields.ts';

/** The least that a PIN may have; six digits are what the screens ask for. */
export const PIN_LENGTH = 4;

/** Who can open a workspace: the data key, wrapped once for each person and once for headquarters. */
export interface Keyring {
  readonly format: 1;
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly key: WrappedKey;
  }[];
  /** The data key for headquarters, an age file in base64; null until headquarters' key is known. */
  readonly recovery: string | null;
  /** The data key under the code that is printed and sealed at the first run; null where none was made. */
  readonly recoveryCode: WrappedKey | null;
}

const MOST_COST = 2 ** 20;

function readWrappedKey(value: unknown): WrappedKey {
  const { kdf, cost, salt, nonce, sealed } = readFields(value);
  if (kdf !== 'scrypt') throw new SyntaxError('Another derivation of keys');
  return {
    kdf,
    cost: readWhole(cost, 2, MOST_COST),
    salt: readText(salt),
    nonce: readText(nonce),
    sealed: readText(sealed),
  };
}

function readUser(value: unknown): Keyring['users'][number] {
  const { id, name, key } = readFields(value);
  return { id: readText(id), name: readText(name), key: readWrappedKey(key) };
}

function parseKeyring(text: string): Keyring {
  const { format, users, recovery, recoveryCode } = readFields(JSON.parse(text));
  if (format !== 1 || !Array.isArray(users)) throw new SyntaxError('Not a keyring');
  return {
    format,
    users: users.map(readUser),
    recovery: recovery === null ? null : readText(recovery),
    recoveryCode: recoveryCode == null ? null : readWrappedKey(recoveryCode),
  };
}

const fileName = 'keys.json';

/** Whether the folder holds a workspace. */
export function hasKeyring(directory: string): boolean {
  return existsSync(join(directory, fileName));
}

/** Reads the keyring; a file that is not one is said to be damaged. */
export function readKeyring(directory: string): Keyring {
  const file = join(directory, fileName);
  try {
    return parseKeyring(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) {
      throw new ExpectedFailure({ code: 'keys-damaged', facts: { file } }, { cause });
    }
    throw cause;
  }
}

/** Replaces the keyring whole, so that a power cut leaves the old one or the new one. */
export function writeKeyring(directory: string, keyring: Keyring): void {
  const text = `${JSON.stringify(keyring, null, 2)}\n`;
  writeFileAtomically(join(directory, fileName), Buffer.from(text));
}

/** A new random data key; nothing but wrapped forms of it ever reach a disk. */
export function createDataKey(): Buffer {
  return randomBytes(32);
}

function assertPin(pin: string): void {
  if (pin.length < PIN_LENGTH) {
    throw new ExpectedFailure({ code: 'pin-too-short', facts: { minimum: PIN_LENGTH } });
  }
}

/** Gives a person a way in, or a new PIN: the data key is wrapped again, the data is not touched. */
export async function wrapForUser(
  keyring: Keyring,
  dataKey: Buffer,
  user: { readonly id: string; readonly name: string },
  pin: string,
  cost: number,
): Promise<Keyring> {
  assertPin(pin);
  const entry = { id: user.id, name: user.name, key: await wrapKey(dataKey, pin, cost) };
  return { ...keyring, users: [...keyring.users.filter((each) => each.id !== user.id), entry] };
}

/** Takes a person's way in; somebody's must be left. */
export function removeFromKeyring(keyring: Keyring, userId: string): Keyring {
  const users = keyring.users.filter((each) => each.id !== userId);
  if (users.length === 0) {
    const [last] = keyring.users;
    throw new ExpectedFailure({ code: 'last-supervisor', facts: { name: last?.name ?? '' } });
  }
  return { ...keyring, users };
}

// No letter or digit that another is taken for when it is read from paper.
const CODE_SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_GROUPS = 6;
const CODE_GROUP_LENGTH = 4;

/** A new recovery code, 118 bits in six groups of four signs: `K7QF-…`. */
export function createRecoveryCode(): string {
  const sign = (): string => CODE_SIGNS.charAt(randomInt(CODE_SIGNS.length));
  const group = (): string => Array.from({ length: CODE_GROUP_LENGTH }, sign).join('');
  return Array.from({ length: CODE_GROUPS }, group).join('-');
}

// Spaces, hyphens and small letters are how people write such a code.
function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Wraps the data key under a recovery code. */
export async function wrapForRecoveryCode(
  keyring: Keyring,
  dataKey: Buffer,
  code: string,
  cost: number,
): Promise<Keyring> {
  return { ...keyring, recoveryCode: await wrapKey(dataKey, plainCode(code), cost) };
}

/** The data key that a recovery code opens, or null. */
export async function unlockByRecoveryCode(keyring: Keyring, code: string): Promise<Buffer | null> {
  return keyring.recoveryCode === null ? null : unwrapKey(keyring.recoveryCode, plainCode(code));
}

/** Wraps the data key for headquarters' age recipient (`age1…`), the way back when every PIN is lost. */
export async function wrapForRecovery(
  keyring: Keyring,
  dataKey: Buffer,
  recipient: string,
): Promise<Keyring> {
  // Needed once in the life of a workspace, and slow to load.
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(dataKey);
  return { ...keyring, recovery: Buffer.from(sealed).toString('base64') };
}

/** What a PIN opened. */
export interface Unlocked {
  readonly userId: string;
  readonly dataKey: Buffer;
}

/** Tries a PIN on one person's entry, or on every entry when none is named; `null` when it opens none. */
export async function unlock(
  keyring: Keyring,
  pin: string,
  userName?: string,
): Promise<Unlocked | null> {
  const users = keyring.users.filter((user) => userName === undefined || user.name === userName);
  if (users.length === 0) {
    throw new ExpectedFailure({ code: 'unknown-user', facts: { name: userName ?? '' } });
  }
  for (const user of users) {
    const dataKey = await unwrapKey(user.key, pin);
    if (dataKey) return { userId: user.id, dataKey };
  }
  return null;
}
