import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreWorkspace } from '../../../main/app/restore.ts';
import { verifyWorkspace } from '../../../main/app/verify.ts';
import { workspaceFiles } from '../../../main/app/workspace-files.ts';
import { saveRow } from '../../../main/db/save-row.ts';
import { listAttachments } from '../../../main/features/visits/attachment-reader.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { JPEG, PDF, PNG, silentWav, WEBP } from '../../fixtures/media.ts';
import { countBlobs } from '../../fixtures/sealed-files.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { PIN } from '../temporary-workspace.ts';

const FORM = `
## survey
| type | name | label |
| image | facade | Photo de la façade |
| audio | temoin | Témoignage |
| file | piece | Pièce |
| begin repeat | lot | Lot |
| image | etiquette | Étiquette |
| end repeat | | |
`;
const FORM_ID = { formId: 'photos', formVersion: '1' };
const DAY = '2026-11-12';

/** A centre with a form that asks for files, a draft of it, and a way to upload. */
async function openDraft() {
  const host = openHost();
  const { client, session, files } = host;
  await client.session.create(FIRST_RUN);
  const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'photos' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form: definition, xform } = compiled;
  const workspace = session.needWorkspace();
  workspace.write('coach', (db) =>
    saveRow(db, 'form', {
      id: 'photos:1',
      facility_id: '',
      form_id: 'photos',
      version: '1',
      title: '{}',
      scoring: 'points',
      sheets: '[]',
      content_hash: '',
      definition: JSON.stringify({ ...definition, version: '1' }),
      xform,
    }),
  );
  const { id: draft } = await client.visits.start({ facility: 'TEST01', ...FORM_ID });
  const upload = (name: string, bytes: Buffer): string => {
    const file = files.place(name);
    writeFileSync(file.path, bytes);
    return files.offer(file);
  };
  const attach = (name: string, bytes: Buffer, kind: 'image' | 'audio' | 'video' | 'document') =>
    client.visits.attach({ draft, token: upload(name, bytes), kind });
  const { blobs } = workspaceFiles(workspace.directory);
  return { ...host, workspace, draft, upload, attach, blobs };
}

async function bytesOf(file: Promise<File>): Promise<Buffer> {
  return Buffer.from(await (await file).arrayBuffer());
}

describe('a file that answers a question', () => {
  it('is kept sealed, listed without its bytes, and given back as it was', async () => {
    const { client, draft, attach, blobs } = await openDraft();
    const held = await attach('Façade du CSCom.jpeg', JPEG, 'image');
    expect(held).toEqual({
      name: 'Facade-du-CSCom.jpg',
      mime: 'image/jpeg',
      size: JPEG.length,
      width: 60,
      height: 40,
    });
    expect(await client.visits.files({ owner: draft })).toEqual([held]);
    const file = await client.visits.file({ owner: draft, name: held.name });
    expect(file.type).toBe('image/jpeg');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(JPEG);
    expect(countBlobs(blobs)).toBe(1);
    for (const name of readdirSync(blobs, { recursive: true, encoding: 'utf8' })) {
      if (name.length > 2) expect(readFileSync(join(blobs, name)).includes('JFIF')).toBe(false);
    }
  });

  it('becomes an attachment in the journal when the visit is finalised; what was taken back does not', async () => {
    const { client, draft, attach, workspace } = await openDraft();
    const kept = await attach('facade.jpg', JPEG, 'image');
    await attach('facade.jpg', PNG, 'image');
    const sound = await attach('temoin.wav', silentWav(), 'audio');
    const row = await attach('lot.webp', WEBP, 'image');
    const answers = [
      { path: '/facade', value: kept.name },
      { path: '/temoin', value: sound.name },
      { path: '/lot[2]/etiquette', value: row.name },
    ];
    await client.visits.finalise({ draft, day: DAY, answers });
    const { reader } = workspace.database;
    expect(listAttachments(reader, draft)).toMatchObject([
      { purpose: 'answer', path: '/facade', name: 'facade.jpg', facility: 'TEST01' },
      { path: '/temoin', mime: 'audio/wav', width: null },
      { path: '/lot[2]/etiquette', mime: 'image/webp', width: 60, height: 40 },
    ]);
    expect(reader.all('SELECT * FROM draft_file')).toEqual([]);
    const events = reader.all<{ operation: string }>(
      "SELECT operation FROM journal WHERE table_name = 'attachment'",
    );
    expect(events.map(({ operation }) => operation)).toEqual(['insert', 'insert', 'insert']);
    expect(await bytesOf(client.visits.file({ owner: draft, name: row.name }))).toEqual(WEBP);
  });

  it('comes back when the visit is opened again, and can be replaced and taken away', async () => {
    const { client, draft, attach, workspace } = await openDraft();
    const first = await attach('facade.jpg', JPEG, 'image');
    const sound = await attach('temoin.wav', silentWav(), 'audio');
    const answers = [
      { path: '/facade', value: first.name },
      { path: '/temoin', value: sound.name },
    ];
    await client.visits.finalise({ draft, day: DAY, answers });
    await client.visits.reopen({ id: draft, reason: 'Photo floue' });
    expect(await client.visits.files({ owner: draft })).toEqual([first, sound]);
    const second = await attach('facade.jpg', PNG, 'image');
    expect(second.name).toBe('facade.png');
    const changed = [{ path: '/facade', value: second.name }];
    await client.visits.finalise({ draft, day: DAY, answers: changed });
    const held = listAttachments(workspace.database.reader, draft);
    expect(held).toMatchObject([{ path: '/facade', name: 'facade.png', mime: 'image/png' }]);
    expect(held).toHaveLength(1);
  });

  it('is refused with a sentence, and leaves nothing, when it is not what is asked', async () => {
    const { client, draft, attach, blobs } = await openDraft();
    const hostile = [
      ['a page that says it is a picture', 'image', Buffer.from('<script>'), 'not-an-image'],
      ['a sound where a picture is asked', 'image', silentWav(), 'not-an-image'],
      ['a picture where a sound is asked', 'audio', JPEG, 'not-a-recording'],
      ['a document where a film is asked', 'video', PDF, 'not-a-video'],
      ['a program', 'document', Buffer.from('4d5a9000', 'hex'), 'not-a-document'],
      ['a picture that was cut off', 'image', JPEG.subarray(0, 300), 'media-cut-off'],
      ['nothing at all', 'image', Buffer.alloc(0), 'media-cut-off'],
    ] as const;
    for (const [what, kind, bytes, code] of hostile) {
      const refused = await failureOf(attach('photo.jpg', bytes, kind));
      expect(refused, what).toMatchObject({ code, facts: { file: 'photo.jpg' } });
    }
    expect(await client.visits.files({ owner: draft })).toEqual([]);
    expect(countBlobs(blobs)).toBe(0);
  });

  it('is refused when it weighs more than a page sends', async () => {
    const { attach, blobs } = await openDraft();
    const end = JPEG.subarray(-2);
    const heavy = Buffer.concat([JPEG.subarray(0, -2), Buffer.alloc(10 * 1024 * 1024), end]);
    expect(await failureOf(attach('grande.jpg', heavy, 'image'))).toMatchObject({
      code: 'media-too-large',
      facts: { file: 'grande.jpg', limitMb: 10 },
    });
    expect(countBlobs(blobs)).toBe(0);
  });

  it('cannot be asked for by a name that nobody gave, nor uploaded twice by one token', async () => {
    const { client, draft, upload } = await openDraft();
    const asked = client.visits.file({ owner: draft, name: '../../workspace.db' });
    expect(await failureOf(asked)).toMatchObject({ code: 'unknown-file' });
    const token = upload('a.jpg', JPEG);
    await client.visits.attach({ draft, token, kind: 'image' });
    const again = client.visits.attach({ draft, token, kind: 'image' });
    expect(await failureOf(again)).toMatchObject({ code: 'unknown-file' });
  });
});

describe('a picture of a visit', () => {
  async function openVisit() {
    const opened = await openDraft();
    await opened.client.visits.finalise({ draft: opened.draft, day: DAY, answers: [] });
    const add = (moment: 'before' | 'after', caption = '') =>
      opened.client.visits.addPhoto({
        visit: opened.draft,
        token: opened.upload('photo.jpg', moment === 'before' ? JPEG : PNG),
        moment,
        item: '/facade',
        caption,
        takenOn: DAY,
      });
    return { ...opened, visit: opened.draft, add };
  }

  it('stands before or after, with its words, its day and what it shows', async () => {
    const { client, visit, add } = await openVisit();
    const before = await add('before', 'Le puits sans couvercle');
    const after = await add('after');
    expect(await client.visits.photos({ visit })).toEqual([before, after]);
    expect(before).toMatchObject({
      moment: 'before',
      item: '/facade',
      caption: 'Le puits sans couvercle',
      takenOn: DAY,
      name: 'photo.jpg',
    });
    expect(after).toMatchObject({ moment: 'after', caption: '', name: 'photo.png' });
    expect(await bytesOf(client.visits.file({ owner: visit, name: 'photo.png' }))).toEqual(PNG);
  });

  it('is described anew and taken away, and its visit too, with nothing left behind in the tables', async () => {
    const { client, visit, add, workspace } = await openVisit();
    const { id } = await add('before');
    const other = await add('after');
    await client.visits.describePhoto({ id, item: null, caption: 'La cour', takenOn: null });
    const [changed] = await client.visits.photos({ visit });
    expect(changed).toMatchObject({ id, item: null, caption: 'La cour', takenOn: null });
    await client.visits.removePhoto({ id });
    expect(await client.visits.photos({ visit })).toEqual([other]);
    await client.visits.remove({ id: visit, reason: 'Essai' });
    expect(verifyWorkspace(workspace)).toMatchObject({ ok: true, orphans: 0, lostFiles: 0 });
  });

  it('whose bytes are gone is said to be lost, by the check too, while the rest is there', async () => {
    const { client, visit, add, blobs, workspace } = await openVisit();
    const { name } = await add('before');
    rmSync(blobs, { recursive: true });
    const asked = client.visits.file({ owner: visit, name });
    expect(await failureOf(asked)).toMatchObject({ code: 'media-lost', facts: { file: name } });
    expect(verifyWorkspace(workspace)).toMatchObject({ ok: false, integrity: 'ok', lostFiles: 1 });
    expect(await client.visits.photos({ visit })).toHaveLength(1);
  });

  it('outlives the restoring of the workspace from its backup', async () => {
    const { client, visit, add, session, place } = await openVisit();
    const { name } = await add('before');
    await client.session.lock({});
    writeFileSync(workspaceFiles(place.directory).database, 'abîmé');
    expect(await restoreWorkspace(place, { pin: PIN })).toMatchObject({ from: 'backup' });
    await client.session.signIn({ user: null, pin: PIN });
    expect(await bytesOf(client.visits.file({ owner: visit, name }))).toEqual(JPEG);
    expect(verifyWorkspace(session.needWorkspace())).toMatchObject({ ok: true, lostFiles: 0 });
  });
});
