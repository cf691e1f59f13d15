import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileFormFile } from '../../../main/app/forms.ts';
import { saveRow } from '../../../main/db/save-row.ts';
import { createOwnKeys, keepOwnKeys } from '../../../main/features/exchange/packages/own-keys.ts';
import { recordForm } from '../../../main/features/instruments/writer.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { believe, cardOf, type Host, openLaptop, send, take } from './exchange-hosts.ts';

const FORM = join(import.meta.dirname, '../../fixtures/forms/supervision.md');
const SOAP = { submission: 'uuid:v1', path: '/proprete/savon' };

async function recordVisit({ session }: Host): Promise<void> {
  const compiled = await compileFormFile(FORM);
  const { formId, version } = compiled.form;
  session.needWorkspace().write('coach', (db) => {
    recordForm(db, compiled);
    saveRow(db, 'submission', {
      ...{ id: SOAP.submission, facility_id: 'TEST01', form_id: formId, form_version: version },
      ...{ kind: 'checklist', day: '2026-10-15', source: 'application' },
    });
  });
}

function answer({ session }: Host, value: string): void {
  const { submission, path } = SOAP;
  session.needWorkspace().write('coach', (db) => {
    const row = { id: `${submission}${path}`, facility_id: 'TEST01' };
    saveRow(db, 'answer', { ...row, submission_id: submission, path, value });
  });
}

/** All that one laptop holds goes to the other, by a file. */
async function give(from: Host, to: Host): Promise<void> {
  const own = to.session.needWorkspace();
  const { peers } = await from.client.sending.status({});
  const peer = peers.find(({ device }) => device === own.actor.device);
  const folder = createScratchFolder();
  const token = from.files.offer({ path: folder, name: 'paquets' });
  const destination = { kind: 'folder', folder: token } as const;
  await send(from, { purpose: 'give', to: peer?.device ?? null, destination });
  await take(own, folder);
}

it('says the answers of which two laptops say two things in the words of the form, the code after', async () => {
  const [awa, binta] = [await openLaptop(), await openLaptop()];
  for (const { session } of [awa, binta]) {
    const keys = await createOwnKeys();
    session.needWorkspace().write('supervisor', (db) => keepOwnKeys(db, keys));
  }
  await believe(awa, cardOf(binta.session.needWorkspace()));
  await believe(binta, cardOf(awa.session.needWorkspace()));
  await recordVisit(awa);
  answer(awa, 'na');
  await give(awa, binta);
  answer(awa, 'partiel');
  answer(binta, 'non');
  await give(binta, awa);
  const [conflict] = await awa.client.receive.conflicts({});
  const said = [conflict?.earlier.words, conflict?.later.words].toSorted();
  expect(said).toEqual(['Non (non)', 'À moitié (partiel)']);
  expect(conflict?.about.map(({ words }) => words)).toContain('Il y a du savon près des soins');
});
