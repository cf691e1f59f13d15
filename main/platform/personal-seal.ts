import { randomBytes } from 'node:crypto';
import { openBytes, sealBytes } from './wrapped-key.ts';

const NONCE_BYTES = 12;

/** A new key for one person's name and telephone; deleting it erases both wherever they were copied. */
export function createPersonSecret(): Buffer {
  return randomBytes(32);
}

/** Seals a personal text; what is stored and journalled is only this. */
export function sealText(secret: Buffer, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  return Buffer.concat([nonce, sealBytes(secret, nonce, Buffer.from(text, 'utf8'))]).toString(
    'base64',
  );
}

/** The personal text, or `null` once the person's key is gone. */
export function openText(secret: Buffer | null, sealed: string): string | null {
  if (!secret) return null;
  const bytes = Buffer.from(sealed, 'base64');
  const opened = openBytes(secret, bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES));
  return opened?.toString('utf8') ?? null;
}
