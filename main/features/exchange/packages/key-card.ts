import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import { isRecipient } from './age-seal.ts';
import { isSignedBy, type SigningKeys, signText } from './signature.ts';

const cardSchema = z.object({
  format: z.literal('keneya-keys/1'),
  kind: z.enum(['headquarters', 'device']),
  device: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  facilities: z.array(z.string().max(100)).max(5000),
  recipients: z
    .array(z.string().regex(/^age1[a-z0-9]{20,4000}$/))
    .min(1)
    .max(8),
  verifying: z.string().regex(/^[\w-]{43}$/),
});

/** The public keys of a device or of headquarters, handed over in a small file that it signs itself. */
export type KeyCard = z.infer<typeof cardSchema>;

/** More than eight recipients and the codes of 1,500 centres never take. */
export const CARD_BYTES: number = 256 * 1024;

/** A card as it was read, and who else signed it. */
export interface ReadCard extends KeyCard {
  /** Whether whoever had this key before says that the card is theirs. */
  isVouchedBy(verifying: string): boolean;
}

/** The card as a file: a line of JSON, a line with the signature over it, and a line for each key it had before. */
export function writeCard(
  card: KeyCard,
  keys: SigningKeys,
  former: readonly SigningKeys[] = [],
): Buffer {
  const line = JSON.stringify(card);
  const signatures = [keys, ...former].map((each) => signText(line, each));
  return Buffer.from([line, ...signatures].map((text) => `${text}\n`).join(''));
}

function parseCard(text: string): ReadCard | null {
  const [line = '', signature = '', ...vouching] = text.split('\n');
  try {
    const card = cardSchema.parse(JSON.parse(line));
    if (!isSignedBy(line, signature, card.verifying)) return null;
    const isVouchedBy = (verifying: string): boolean =>
      vouching.some((other) => isSignedBy(line, other, verifying));
    return { ...card, isVouchedBy };
  } catch {
    return null;
  }
}

/** Reads a card; a file that is none, or whose signature does not hold, is refused. */
export async function readCard(bytes: Buffer, file: string): Promise<ReadCard> {
  const card = parseCard(bytes.toString('utf8'));
  const areRecipients = await Promise.all((card?.recipients ?? []).map(isRecipient));
  if (card && areRecipients.every(Boolean)) return card;
  throw new ExpectedFailure({ code: 'keys-file-refused', facts: { file } });
}

const GROUPS = 5;
const GROUP_SIZE = 100_000n;

/** What two people compare over the telephone: five groups of five digits, the same on both screens. */
export function fingerprintOf({
  device,
  recipients,
  verifying,
}: Pick<KeyCard, 'device' | 'recipients' | 'verifying'>): string {
  const text = JSON.stringify([device, recipients, verifying]);
  const digest = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
  return Array.from({ length: GROUPS }, (_, place) => {
    const group = (digest / GROUP_SIZE ** BigInt(place)) % GROUP_SIZE;
    return String(group).padStart(5, '0');
  }).join(' ');
}
