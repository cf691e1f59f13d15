import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHeadquarters, writeOwnCard } from '../../../main/app/headquarters.ts';
import { writeMailDraft } from '../../../main/features/exchange/packages/mail-draft.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';
import { startLaptop } from './package-scratch.ts';

/** The subject as a mail program reads it. */
function readSubject(mail: string): string {
  const [, lines = ''] = /^Subject: ((?:.*\r\n )*.*)\r\n/m.exec(mail) ?? [];
  return [...lines.matchAll(/=\?UTF-8\?B\?([\w+/=]*)\?=/g)]
    .map(([, word = '']) => Buffer.from(word, 'base64').toString('utf8'))
    .join('');
}

describe('a mail that is ready', () => {
  const draft = { text: 'Bonjour', madeAt: new Date(0) };

  it('keeps every letter of its subject, in lines that every mail server takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.uint8Array({ maxLength: 500 }),
        (subject, bytes) => {
          const attached = { name: 'a.keneya', bytes };
          const mail = writeMailDraft({ ...draft, subject, attached }).toString('latin1');
          expect(readSubject(mail)).toBe(subject.replace(/\p{Cc}/gu, ' '));
          expect(Math.max(...mail.split('\r\n').map(({ length }) => length))).toBeLessThan(160);
          expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        },
      ),
    );
  });

  it('lets no name of a file write a header', () => {
    const attached = { name: 'a"\r\nBcc: x@y.keneya', bytes: Buffer.from('x') };
    const mail = writeMailDraft({ ...draft, subject: 'x', attached }).toString('latin1');
    expect(mail).not.toMatch(/^Bcc/m);
  });
});

describe('export for a mail', () => {
  it('makes a folder with the package, the text and the mail, and says so in JSON', async () => {
    const folder = createScratchFolder();
    const laptop = await startLaptop(folder, 'awa', 'CS01');
    const user = { name: 'Siège', user: 'siège', pin: PIN, recipients: [] };
    const hq = await createHeadquarters(createPlace(folder), user);
    const card = writeOwnCard(hq, folder).file?.path ?? '';
    hq.close();
    expect((await laptop.say('hq', 'enrol', card)).code).toBe(0);

    const { code, json } = await laptop.say('export', '--to', join(folder, 'mails'), '--eml');
    expect(code).toBe(0);
    const [draft] = json.drafts;
    expect(readdirSync(join(folder, 'mails'))).toEqual([basename(dirname(draft.path))]);
    expect(existsSync(json.note.path)).toBe(true);
    expect(readFileSync(draft.path, 'latin1')).toContain(
      `filename="${basename(json.files[0].path)}"`,
    );

    const { json: status } = await laptop.say('hq', 'status');
    const [{ device }] = status.peers;
    const revoked = await laptop.say('hq', 'revoke', '--device', device, '--reason', 'volé');
    expect(revoked.code).toBe(0);
    const refused = await laptop.say('export', '--to', folder);
    expect([refused.code, refused.json.code]).toEqual([1, 'device-revoked']);
  });
});
