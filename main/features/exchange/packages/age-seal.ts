import { ExpectedFailure } from '../../../../shared/contract/failures.ts';

/** What opens what is sealed for somebody, and what others seal for them with; both as `age-keygen` writes them. */
export interface SealingKeys {
  readonly identity: string;
  readonly recipient: string;
}

/** A new pair. */
export async function createSealingKeys(): Promise<SealingKeys> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Whether a text is a recipient that can be sealed for. */
export async function isRecipient(text: string): Promise<boolean> {
  const { Encrypter } = await import('age-encryption');
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** Seals bytes so that each of the recipients can open them, with Keneya or with the `age` command. */
export async function sealFor(
  recipients: readonly string[],
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** Opens sealed bytes with whichever key fits; `null` where they were sealed for others. A file that is cut or changed is said to be damaged. */
export async function unseal(
  bytes: Uint8Array,
  identities: readonly string[],
  file: string,
): Promise<Buffer | null> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return Buffer.from(await decrypter.decrypt(bytes));
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) return null;
    throw new ExpectedFailure({ code: 'package-damaged', facts: { file } }, { cause });
  }
}
