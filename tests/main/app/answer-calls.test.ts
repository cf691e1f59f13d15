import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rotateKeys } from '../../../main/app/headquarters.ts';
import {
  createOwnKeys,
  replaceOwnKeys,
} from '../../../main/features/exchange/packages/own-keys.ts';
import type { ShownCard } from '../../../shared/contract/sending.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { failureOf } from './call-host.ts';
import {
  answer,
  believeAt,
  cardOf,
  type Host,
  hand,
  openPair,
  recordMonth,
  send,
  take,
} from './exchange-hosts.ts';

async function look(host: Host, card: string): Promise<ShownCard> {
  return host.client.sending.readCard({ file: hand(host, card) });
}

describe('what headquarters answer from the screen', () => {
  it('is a receipt for each laptop, with their word, which the centre reads with its day', async () => {
    const { laptop, hq, page } = await openPair();
    recordMonth(laptop, 41);
    const { place } = await send(laptop);
    await believeAt(hq, laptop);
    await take(hq, place);
    const text = 'Merci pour octobre.';
    await page.client.sending.tell({ facility: 'TEST01', text });
    const { words: told } = await page.client.sending.words({ facility: null });
    expect(told).toMatchObject([{ facility: 'TEST01', text, day: '2026-11-12' }]);
    const written = await answer(page);
    expect(written.receipts).toMatchObject([
      { files: 1, missing: 0, missingBlobs: 0, conflicts: 0 },
    ]);
    expect(readdirSync(written.place)).toEqual([expect.stringMatching(/^recu-.*\.keneya$/)]);
    const workspace = laptop.session.needWorkspace();
    await take(workspace, written.place);
    const { words } = await laptop.client.sending.words({ facility: 'TEST01' });
    expect(words).toMatchObject([{ text, day: '2026-11-12' }]);
    const { word } = await laptop.client.today.read({ facility: 'TEST01' });
    expect(word).toEqual({ text, day: '2026-11-12' });
    workspace.write('supervisor', (db) => db.run("UPDATE feedback SET written_on = '2026-10-01'"));
    expect((await laptop.client.today.read({ facility: 'TEST01' })).word).toBeNull();
  });

  it('is refused at a centre, and an unknown centre is told nothing', async () => {
    const { laptop, page } = await openPair();
    const refused = { code: 'not-headquarters' };
    const word = { facility: null, text: 'Merci.' };
    expect(await failureOf(laptop.client.sending.tell(word))).toMatchObject(refused);
    expect(await failureOf(answer(laptop))).toMatchObject(refused);
    await expect(page.client.sending.tell({ ...word, facility: 'NOWHERE' })).rejects.toThrow();
    expect((await page.client.sending.words({ facility: null })).words).toEqual([]);
    expect((await answer(page)).receipts).toEqual([]);
  });
});

describe('a file with other keys', () => {
  it('is taken where the old keys vouch for the new', async () => {
    const { laptop, hq } = await openPair();
    await rotateKeys(hq, createScratchFolder());
    const card = cardOf(hq);
    const shown = await look(laptop, card);
    expect(shown.state).toBe('rotated');
    const file = hand(laptop, card);
    await laptop.client.sending.enrol({ file, fingerprint: shown.fingerprint });
    expect((await look(laptop, card)).state).toBe('known');
  });

  it('may be anybody’s where they do not, and replaces those of a revoked laptop by a word', async () => {
    const { laptop, hq, page } = await openPair();
    await believeAt(hq, laptop);
    const lost = laptop.session.needWorkspace();
    const keys = await createOwnKeys();
    lost.write('supervisor', (db) => {
      replaceOwnKeys(db, keys);
      db.run('DELETE FROM former_keys');
    });
    const card = cardOf(lost);
    const { state, fingerprint } = await look(page, card);
    expect(state).toBe('differs');
    const enrol = (isReplacement: boolean) =>
      page.client.sending.enrol({ file: hand(page, card), fingerprint, isReplacement });
    expect(await failureOf(enrol(true))).toMatchObject({ code: 'device-keys-differ' });
    const { device } = lost.actor;
    await page.client.sending.revoke({ device, reason: 'volé' });
    expect((await look(page, card)).state).toBe('replaced');
    expect(await failureOf(enrol(false))).toMatchObject({ code: 'device-keys-differ' });
    await enrol(true);
    expect((await look(page, card)).state).toBe('known');
  });
});
