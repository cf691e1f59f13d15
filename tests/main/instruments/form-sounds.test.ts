import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyWorkspace } from '../../../main/app/verify.ts';
import { workspaceFiles } from '../../../main/app/workspace-files.ts';
import { recordSpokenInterview } from '../../fixtures/forms/spoken-interview.ts';
import { PDF, silentWav } from '../../fixtures/media.ts';
import { countBlobs } from '../../fixtures/sealed-files.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

const FORM = { formId: 'sortie_parlee' };

async function openForm() {
  const { client, session, files } = openHost();
  await client.session.create(FIRST_RUN);
  const workspace = session.needWorkspace();
  workspace.write('coach', recordSpokenInterview);
  const add = (name: string, bytes: Buffer) => {
    const file = files.place(name);
    writeFileSync(file.path, bytes);
    return client.instruments.addSound({ ...FORM, token: files.offer(file) });
  };
  const blobs = () => countBlobs(workspaceFiles(workspace.directory).blobs);
  return { client, workspace, add, blobs };
}

describe('the sounds of a form', () => {
  it('are named while they are missing, kept sealed, given back as they were, and taken away', async () => {
    const { client, add, blobs } = await openForm();
    const sizes = (await client.instruments.sounds(FORM)).map(({ size }) => size);
    expect(sizes).toEqual([null, null, null, null, null]);
    // Windows takes both names for one.
    expect(await add('SERVICE-BM.wav', silentWav())).toMatchObject({ name: 'service-bm.wav' });
    expect(blobs()).toBe(1);
    const sound = (await client.instruments.sounds(FORM)).at(-1);
    expect(sound).toEqual({
      name: 'service-bm.wav',
      languages: ['Bambara (bm)'],
      size: silentWav().length,
    });
    const file = await client.instruments.sound({ ...FORM, name: 'service-bm.wav' });
    expect(file.type).toBe('audio/wav');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(silentWav());
    await client.instruments.removeSound({ ...FORM, name: 'service-bm.wav' });
    expect((await client.instruments.sounds(FORM)).every(({ size }) => size === null)).toBe(true);
  });

  it('are refused with a sentence where nothing names them, where they are no sound, cut off, or too large', async () => {
    const { add, blobs } = await openForm();
    const codeOf = async (call: Promise<unknown>) => (await failureOf(call)).code;
    expect(await codeOf(add('autre.wav', silentWav()))).toBe('unnamed-sound');
    expect(await codeOf(add('age-fr.wav', PDF))).toBe('not-a-recording');
    expect(await codeOf(add('age-fr.wav', silentWav().subarray(0, 100)))).toBe('media-cut-off');
    expect(await failureOf(add('age-fr.wav', silentWav(700)))).toMatchObject({
      ...{ code: 'media-too-large', facts: { file: 'age-fr.wav', limitMb: 5 } },
    });
    expect(blobs()).toBe(0);
  });

  it('are taken in for choices as for questions', async () => {
    const { client, add } = await openForm();
    await add('cpn.wav', silentWav());
    const file = await client.instruments.sound({ ...FORM, name: 'cpn.wav' });
    expect(file.size).toBe(silentWav().length);
  });

  it('are looked for when the workspace is checked', async () => {
    const { add, workspace } = await openForm();
    await add('age-fr.wav', silentWav());
    expect(verifyWorkspace(workspace)).toMatchObject({ ok: true, lostFiles: 0 });
    rmSync(workspaceFiles(workspace.directory).blobs, { recursive: true });
    expect(verifyWorkspace(workspace)).toMatchObject({ ok: false, lostFiles: 1 });
  });
});
