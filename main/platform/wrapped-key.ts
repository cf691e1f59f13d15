import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/** A key that only the right PIN opens: what is kept on disk in its place. */
export interface WrappedKey {
  readonly kdf: 'scrypt';
  readonly cost: number;
  readonly salt: string;
  readonly nonce: string;
  readonly sealed: string;
}

/**
 * What a PIN costs whoever guesses it, and a person once a day. Argon2 would be first choice, and Electron's crypto has
 * none; this cost takes about a third of a second.
 */
export const PIN_COST: number = 2 ** 17;
const BLOCK_SIZE = 8;
const MEMORY = 256 * 1024 * 1024;
const TAG_BYTES = 16;

function deriveFromPin(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: MEMORY };
    scrypt(pin.normalize('NFKC'), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Seals bytes under a 32-byte key (AES-256-GCM, the tag at the end). */
export function sealBytes(key: Buffer, nonce: Buffer, bytes: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link sealBytes} made, or gives `null` when the key is another one or the bytes were changed. */
export function openBytes(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer | null {
  const body = sealed.subarray(0, sealed.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const opened = decipher.update(body);
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    // The only thing that final() reports here is a tag that does not match.
    return null;
  }
}

/** Wraps a data key under a PIN, at the cost of {@link PIN_COST} or, in a test, less. */
export async function wrapKey(dataKey: Buffer, pin: string, cost: number): Promise<WrappedKey> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const sealed = sealBytes(await deriveFromPin(pin, salt, cost), nonce, dataKey);
  return {
    kdf: 'scrypt',
    cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

/** The data key, or `null` when the PIN is not the one it was wrapped under. */
export async function unwrapKey(wrapped: WrappedKey, pin: string): Promise<Buffer | null> {
  const read = (text: string): Buffer => Buffer.from(text, 'base64');
  const pinKey = await deriveFromPin(pin, read(wrapped.salt), wrapped.cost);
  return openBytes(pinKey, read(wrapped.nonce), read(wrapped.sealed));
}
