import { createHash } from 'node:crypto';

/** A file that goes with a mail. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A mail before somebody says to whom it goes. */
export interface MailDraft {
  readonly subject: string;
  readonly text: string;
  readonly madeAt: Date;
  readonly attached: Attached;
}

// RFC 2047 lets an encoded word have 75 signs, of which `=?UTF-8?B?` and `?=` take twelve.
const WORD_BYTES = 45;
const LINE = 76;

/** A header of any letters as ASCII; a sign of several bytes is never cut. */
function encodeHeader(text: string): string {
  const words: string[] = [''];
  for (const sign of text.replace(/\p{Cc}/gu, ' ')) {
    const last = words.at(-1) ?? '';
    if (Buffer.byteLength(last + sign) > WORD_BYTES) words.push(sign);
    else words[words.length - 1] = last + sign;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function encodeBody(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(new RegExp(`.{1,${LINE}}`, 'g'));
  return (lines ?? []).join('\r\n');
}

/**
 * A mail that mail programs open as one that was not sent yet (`.eml`, `X-Unsent: 1`): the text, and the file attached.
 */
export function writeMailDraft({ subject, text, madeAt, attached }: MailDraft): Buffer {
  const name = attached.name.replace(/[^\w.-]/g, '_');
  const digest = createHash('sha256').update(attached.bytes).digest('hex');
  // No line of base64 begins with a hyphen.
  const boundary = `keneya-${digest.slice(0, 24)}`;
  const lines = [
    'X-Unsent: 1',
    `Date: ${madeAt.toUTCString().replace('GMT', '+0000')}`,
    'To: ',
    `Subject: ${encodeHeader(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encodeBody(Buffer.from(text)),
    `--${boundary}`,
    `Content-Type: application/octet-stream; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    encodeBody(attached.bytes),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
