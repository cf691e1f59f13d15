import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** An Ed25519 pair, both halves in base64url. */
export interface SigningKeys {
  readonly signing: string;
  readonly verifying: string;
}

const CURVE = { kty: 'OKP', crv: 'Ed25519' } as const;

/** A new pair. */
export function createSigningKeys(): SigningKeys {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  if (d === undefined || x === undefined) throw new Error('An Ed25519 key has both halves');
  return { signing: d, verifying: x };
}

/** Signs the UTF-8 bytes of a text; base64url. */
export function signText(text: string, { signing, verifying }: SigningKeys): string {
  const key = createPrivateKey({ key: { ...CURVE, d: signing, x: verifying }, format: 'jwk' });
  return sign(null, Buffer.from(text), key).toString('base64url');
}

/** Whether a text was signed with the other half of a key. */
export function isSignedBy(text: string, signature: string, verifying: string): boolean {
  const key = createPublicKey({ key: { ...CURVE, x: verifying }, format: 'jwk' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}
