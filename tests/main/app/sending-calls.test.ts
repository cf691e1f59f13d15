import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerDevices, writeOwnCard } from '../../../main/app/headquarters.ts';
import type { SendingStatus } from '../../../shared/contract/sending.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { failureOf } from './call-host.ts';
import {
  believe,
  believeAt,
  cardOf,
  type Host,
  hand,
  openHeadquarters,
  openLaptop,
  openPair,
  recordMonth,
  send,
  take,
} from './exchange-hosts.ts';

function plugIn({ desk }: Host, name: string): string {
  const path = join(createScratchFolder(), name);
  mkdirSync(path);
  desk.sticks.push(path);
  return path;
}

async function stateOfMonth({ client }: Host): Promise<string | undefined> {
  const { records } = await client.sending.records({ facility: 'TEST01' });
  return records.find(({ kind }) => kind === 'month')?.state;
}

const centreOf = ({ centres }: SendingStatus) =>
  centres.find(({ facility }) => facility === 'TEST01');

describe('enrolling by a file of keys', () => {
  it('shows whose it is before anything is believed, and the same digits as there', async () => {
    const [laptop, hq] = [await openLaptop(), await openHeadquarters()];
    expect((await laptop.client.sending.status({})).own).toBeNull();
    const file = hand(laptop, cardOf(hq));
    const shown = await laptop.client.sending.readCard({ file });
    expect(shown).toMatchObject({ kind: 'headquarters', name: 'Siège Mali', state: 'new' });
    expect(shown.fingerprint).toBe(writeOwnCard(hq, null).fingerprint);
    expect((await laptop.client.sending.status({})).peers).toEqual([]);
    await laptop.client.sending.enrol({ file, fingerprint: shown.fingerprint });
    const { peers, own } = await laptop.client.sending.status({});
    expect(peers.map(({ name }) => name)).toEqual(['Siège Mali']);
    expect(own?.fingerprint).toMatch(/^\d{5}( \d{5}){4}$/);
  });

  it('refuses a file that is not the one whose digits were compared', async () => {
    const [laptop, hq] = [await openLaptop(), await openHeadquarters()];
    const fingerprint = '11111 22222 33333 44444 55555';
    const call = laptop.client.sending.enrol({ file: hand(laptop, cardOf(hq)), fingerprint });
    expect(await failureOf(call)).toMatchObject({ code: 'keys-file-refused' });
    expect((await laptop.client.sending.status({})).peers).toEqual([]);
  });

  it('believes a device no more, says why, and believes it again when its file comes again', async () => {
    const { laptop, hq } = await openPair();
    const device = (await laptop.client.sending.status({})).peers[0]?.device ?? '';
    await laptop.client.sending.revoke({ device, reason: 'perdu au marché' });
    const [revoked] = (await laptop.client.sending.status({})).peers;
    expect(revoked).toMatchObject({ revokedReason: 'perdu au marché' });
    expect(revoked?.revokedAt).not.toBeNull();
    const card = await laptop.client.sending.readCard({ file: hand(laptop, cardOf(hq)) });
    expect(card.state).toBe('revoked');
    await believe(laptop, cardOf(hq));
    const [again] = (await laptop.client.sending.status({})).peers;
    expect(again).toMatchObject({ revokedAt: null, revokedReason: null });
  });

  it('shows its own file as its own', async () => {
    const { laptop } = await openPair();
    const { token } = await laptop.client.sending.ownCard({});
    const call = laptop.client.sending.readCard({ file: token });
    expect(await failureOf(call)).toMatchObject({ code: 'keys-file-own' });
  });
});

describe('sending', () => {
  it('brings each record from not sent to sent, and to received when the receipt has come', async () => {
    const { laptop, hq, page } = await openPair();
    recordMonth(laptop, 41);
    expect(await stateOfMonth(laptop)).toBe('unsent');
    const stick = plugIn(laptop, 'verte');
    const { drives } = await laptop.client.sending.drives({});
    expect(drives).toEqual([
      { id: 'verte', name: 'VERTE', bytes: 8_000_000_000, freeBytes: 6_000_000_000 },
    ]);
    const sent = await send(laptop, { destination: { kind: 'drive', drive: 'verte' } });
    expect(sent).toMatchObject({ to: 'Siège Mali', drive: 'VERTE', text: null, drafts: [] });
    expect(await stateOfMonth(laptop)).toBe('sent');
    expect((await laptop.client.sending.status({})).lastSending).toMatchObject({
      ...{ way: 'usb', purpose: 'send', events: sent.events, files: 1 },
    });

    await believeAt(hq, laptop);
    const taken = await take(hq, join(stick, 'Keneya'));
    expect(taken.packages.map(({ state }) => state)).toEqual(['taken']);
    const back = createScratchFolder();
    await answerDevices(hq, back);
    await take(laptop.session.needWorkspace(), back);
    expect(await stateOfMonth(laptop)).toBe('received');
    recordMonth(laptop, 42);
    expect(await stateOfMonth(laptop)).toBe('changed');
    expect((await page.client.sending.records({ facility: 'TEST01' })).records).toEqual([]);
    const status = await laptop.client.sending.status({});
    expect(status.lastReceiptAt).not.toBeNull();
    expect(centreOf(status)).toMatchObject({ unsent: 1, sent: 0 });
  });

  it('says that a stick is gone, and then nothing counts as sent', async () => {
    const { laptop } = await openPair();
    recordMonth(laptop, 41);
    const call = send(laptop, { destination: { kind: 'drive', drive: 'verte' } });
    expect(await failureOf(call)).toMatchObject({ code: 'drive-gone' });
    expect(await stateOfMonth(laptop)).toBe('unsent');
  });

  it('makes a folder for the mail alone: the package, the text, and a mail that is ready', async () => {
    const { laptop } = await openPair();
    recordMonth(laptop, 41);
    const sent = await send(laptop, { mail: true, report: 'TEST01' });
    const names = readdirSync(sent.place).toSorted();
    expect(names.map((name) => name.replace(/^.*\./, ''))).toEqual(['eml', 'keneya', 'txt']);
    expect(sent.text).toContain('Siège Mali');
    // No meeting was held, so that there is no report to send.
    expect(sent.report).toBeNull();
    const mail = readFileSync(join(sent.place, names[0] ?? ''), 'utf8');
    const attached = /filename="(.*\.keneya)"\r\n\r\n([\w+/=\r\n]+)\r\n--/.exec(mail);
    const bytes = readFileSync(join(sent.place, names[1] ?? ''));
    expect(attached?.[1]).toBe(names[1]);
    expect(Buffer.from(attached?.[2] ?? '', 'base64').equals(bytes)).toBe(true);
    const [draft = ''] = sent.drafts;
    await laptop.client.sending.show({ token: draft });
    await laptop.client.sending.show({ token: sent.folder });
    expect(laptop.desk.shown).toEqual([join(sent.place, names[0] ?? ''), sent.place]);
    const again = await send(laptop, { mail: true });
    expect(again.place).not.toBe(sent.place);
  });

  it('opens nothing that a system would run', async () => {
    const { laptop } = await openPair();
    const script = join(createScratchFolder(), 'a.bat');
    writeFileSync(script, 'x');
    const call = laptop.client.sending.show({ token: hand(laptop, script) });
    expect(await failureOf(call)).toMatchObject({ code: 'no-viewer' });
    expect(laptop.desk.shown).toEqual([]);
  });
});

describe('between coaches', () => {
  it('hands a centre over to a colleague, who then has it, and says to whom and when', async () => {
    const { laptop, hq } = await openPair();
    const colleague = await openLaptop();
    await believe(colleague, cardOf(hq));
    await believe(laptop, cardOf(colleague.session.needWorkspace()));
    await believe(colleague, cardOf(laptop.session.needWorkspace()));
    recordMonth(laptop, 41);
    const { peers } = await laptop.client.sending.status({});
    const peer = peers.find(({ kind }) => kind === 'device');
    const stick = plugIn(laptop, 'verte');
    const to = peer?.device ?? '';
    const destination = { kind: 'drive', drive: 'verte' } as const;
    const order = { to, destination, facility: 'TEST01' } as const;
    await send(laptop, { ...order, purpose: 'give' });
    expect(centreOf(await laptop.client.sending.status({}))?.handedTo).toBeNull();
    await send(laptop, { ...order, purpose: 'handover' });
    const status = await laptop.client.sending.status({});
    expect(centreOf(status)?.handedTo).toMatchObject({ name: peer?.name });
    // What a colleague has is not with headquarters.
    expect(await stateOfMonth(laptop)).toBe('unsent');
    expect(status.lastSending).toBeNull();
    const taken = await take(colleague.session.needWorkspace(), join(stick, 'Keneya'));
    expect(taken.packages.map(({ state }) => state)).toContain('taken');
    const cell = await colleague.session
      .needWorkspace()
      .database.reader.get('SELECT 1 FROM service_value WHERE value = 41');
    expect(cell).toBeDefined();
  });
});
