import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addFacility } from '../../main/app/facilities.ts';
import { HostFiles } from '../../main/app/host-files.ts';
import { pagesDirectory, readPages } from '../../main/app/pages.ts';
import { Session } from '../../main/app/session.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { buildWhenOld, PAGES } from '../../main/cli/start-build.ts';
import { saveRow } from '../../main/db/save-row.ts';
import { listAttachments } from '../../main/features/visits/attachment-reader.ts';
import { recordDraft } from '../../main/features/visits/draft-writer.ts';
import { createWebCalls } from '../../main/web/calls.ts';
import { startWebHost } from '../../main/web/server.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { silentWav } from '../fixtures/media.ts';
import { createScratchDesk } from '../main/app/scratch-desk.ts';
import { createPlace, PIN } from '../main/temporary-workspace.ts';
import { openBrowser } from './browser.ts';
import { expectAccessible, tabTo } from './door.ts';

const ROOT = join(import.meta.dirname, '../..');
const DRAFT = 'uuid:0b6a6a52-0000-4000-8000-000000000001';
const FORM = `
## survey
| type | name | label | weight | parameters |
| image | facade | Photo de la façade | | max-pixels=640 |
| audio | temoin | Le témoignage de la matrone | | |
| file | piece | Le procès-verbal | | |
| geopoint | lieu | Où est le forage ? | | |
| barcode | code | Code du carton de vaccins | | |
| select_one constat | eau | Il y a de l'eau au poste de lavage | 1 | |
## choices
| list_name | name | label | score |
| constat | oui | Oui | 1 |
| constat | non | Non | 0 |
## settings
| form_title | form_id | version |
| Visite avec photos | photos | 1 |
`;

function recordForm(workspace: Workspace): void {
  const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'photos' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form, xform } = compiled;
  workspace.write('coach', (db) => {
    saveRow(db, 'form', {
      id: 'photos:1',
      facility_id: '',
      form_id: form.formId,
      version: form.version,
      title: JSON.stringify(form.title),
      scoring: form.scoring,
      sheets: '[]',
      content_hash: '',
      definition: JSON.stringify(form),
      xform,
    });
    recordDraft(db, {
      id: DRAFT,
      facility: 'TEST01',
      formId: form.formId,
      formVersion: form.version,
      startedAt: '2026-11-12T08:00:00.000Z',
      place: null,
      reason: null,
    });
  });
}

/** The application with a draft of a form that asks for files, in a browser whose camera and microphone are made up. */
async function openVisit(): Promise<{ page: Page; session: Session; blobs: string }> {
  if (!buildWhenOld(ROOT, [PAGES], () => undefined)) throw new Error('The pages do not build');
  const place = createPlace();
  const session = new Session(place);
  const workspace = await createWorkspace(place, { name: 'Awa', pin: PIN });
  session.enter(workspace);
  const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
  addFacility(workspace, { code: 'TEST01', name: 'CSCom de Sabali', ...unknown });
  recordForm(workspace);
  const files = new HostFiles(createScratchFolder());
  const calls = createWebCalls({ session, files, desk: createScratchDesk() });
  const pages = readPages(pagesDirectory());
  const host = await startWebHost({
    pages: () => Promise.resolve(pages),
    language: () => session.language,
    calls: async () => calls,
  });
  const browser = await openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ]);
  onTestFinished(async () => {
    await browser.close();
    await host.close();
    session.lock();
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.getByRole('navigation').first().waitFor();
  const { blobs } = workspaceFiles(place.directory);
  return { page, session, blobs };
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
}

/** A photo as a telephone makes it: large, and lying on its side, which its EXIF tells. */
async function makePhoto(page: Page, folder: string): Promise<string> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 2000;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('A canvas draws');
    context.fillStyle = '#2c3d98';
    context.fillRect(0, 0, 3000, 2000);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 1500, 1000);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  const jpeg = Buffer.from(base64, 'base64');
  // An EXIF segment of one entry: orientation 6, a quarter to the right; and a place name that must not be kept.
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001000600000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('Kalabancoro')]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  const path = join(folder, 'IMG 0042.jpeg');
  writeFileSync(path, Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]));
  return path;
}

function question(page: Page, path: string) {
  return page.locator(`[data-question="${path}"]`);
}

async function choose(page: Page, path: string, button: string, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    question(page, path).getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(file);
}

describe('the photos of a visit', () => {
  it('are chosen, shrunk, taken with the camera by keyboard, and there again when the visit is resumed', async () => {
    const { page, session, blobs } = await openVisit();
    const folder = createScratchFolder();
    await goTo(page, `/visits/draft/${encodeURIComponent(DRAFT)}`);
    const facade = question(page, '/facade');
    await facade.waitFor();
    await choose(page, '/facade', 'Choisir une photo', await makePhoto(page, folder));
    const img = facade.locator('img');
    await img.waitFor();
    // Upright, and no longer than the form's own limit.
    await facade.getByText('427 × 640 points').waitFor();
    await expectAccessible(page);

    await facade.getByRole('button', { name: 'Retirer' }).click();
    await facade.getByText('Photo retirée.').waitFor();
    await facade.getByRole('button', { name: 'Annuler' }).click();
    await img.waitFor();

    const camera = facade.getByRole('button', { name: 'Prendre une autre photo' });
    await tabTo(page, camera);
    await page.keyboard.press('Enter');
    const shoot = page.getByRole('button', { name: 'Prendre la photo', exact: true });
    await shoot.and(page.locator(':enabled')).waitFor();
    await expectAccessible(page);
    await tabTo(page, shoot);
    await page.keyboard.press('Enter');
    await facade.locator('[data-file="photo.jpg"] img').waitFor();

    await page.locator('[data-kept="true"]').waitFor();
    await page.reload();
    await facade.locator('[data-file="photo.jpg"] img').waitFor();
    for (const name of readdirSync(blobs, { recursive: true, encoding: 'utf8' })) {
      if (name.length > 2) expect(readFileSync(join(blobs, name)).includes('JFIF')).toBe(false);
    }
    const { reader } = session.needWorkspace().database;
    expect(reader.all('SELECT name FROM draft_file ORDER BY name')).toEqual([
      { name: 'IMG-0042.jpg' },
      { name: 'photo.jpg' },
    ]);
  }, 120_000);

  it('stand beside recordings, documents, a place and a code, and hostile files are refused with a sentence', async () => {
    const { page, session } = await openVisit();
    const folder = createScratchFolder();
    const write = (name: string, bytes: Buffer): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    await goTo(page, `/visits/draft/${encodeURIComponent(DRAFT)}`);
    await question(page, '/facade').waitFor();
    await choose(page, '/facade', 'Choisir une photo', write('a.jpg', Buffer.from('<script>')));
    await page.getByText("Cette photo ne s'ouvre pas ici.").waitFor();
    await choose(page, '/piece', 'Choisir un fichier', write('pv.pdf', Buffer.from('MZ program')));
    await page.getByText("« pv.pdf » n'est pas un fichier que Keneya garde").waitFor();
    await choose(page, '/temoin', 'Choisir un enregistrement', write('son.wav', silentWav()));
    await question(page, '/temoin').locator('audio').waitFor();

    const sound = question(page, '/temoin');
    await sound.getByRole('button', { name: 'Enregistrer un son' }).click();
    await sound.getByText('Enregistrement : 1 s').waitFor();
    await sound.getByRole('button', { name: 'Arrêter et garder' }).click();
    await sound.locator('[data-file="son.weba"] audio').waitFor();

    const place = question(page, '/lieu');
    await place.getByLabel('Latitude').fill('120');
    await place.getByText('Écrivez un nombre entre -90 et 90.').waitFor();
    await place.getByLabel('Latitude').fill('12,6392');
    await place.getByLabel('Longitude').fill('-8,0029');
    await place.getByLabel('Précision (m)').fill('5');
    await question(page, '/code').getByRole('textbox').fill('6001067');
    await page.locator('[data-kept="true"]').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Vérifier et terminer' }).click();
    await page.getByRole('button', { name: /^Terminer/ }).click();
    await page.getByRole('heading', { name: 'Photos avant et après' }).waitFor();
    await page.locator('[data-given="/temoin"] audio').waitFor();
    await expectAccessible(page);
    const { reader } = session.needWorkspace().database;
    expect(listAttachments(reader, DRAFT)).toMatchObject([
      { purpose: 'answer', path: '/temoin', mime: 'audio/webm' },
    ]);
    const values = reader.all<{ path: string; value: string }>('SELECT path, value FROM answer');
    expect(Object.fromEntries(values.map(({ path, value }) => [path, value]))).toMatchObject({
      '/lieu': '12.6392 -8.0029 0.0 5.0',
      '/code': '6001067',
      '/temoin': 'son.weba',
    });
  }, 120_000);

  it('show what was before beside what came after, on the visit and on the page for the team', async () => {
    const { page } = await openVisit();
    const photo = await makePhoto(page, createScratchFolder());
    await goTo(page, `/visits/draft/${encodeURIComponent(DRAFT)}`);
    await question(page, '/eau').getByLabel('Non').check({ force: true });
    await page.getByRole('button', { name: 'Vérifier et terminer' }).click();
    await page.getByRole('button', { name: /^Terminer/ }).click();
    await page.getByText('Pas encore de photo.').waitFor();
    for (const moment of ['Avant', 'Après'] as const) {
      await page.getByRole('button', { name: 'Ajouter une photo' }).click();
      const dialog = page.getByRole('dialog');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        dialog.getByRole('button', { name: 'Choisir une photo' }).click(),
      ]);
      await chooser.setFiles(photo);
      await dialog.locator('img').waitFor();
      await dialog.getByLabel(moment).check();
      await dialog.getByLabel('Point de la grille').first().click();
      await page.getByRole('option', { name: "Il y a de l'eau" }).click();
      await dialog.getByLabel('Légende').fill(`Le poste de lavage, ${moment.toLowerCase()}`);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Garder la photo' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await page.locator('[data-photo="before"] img').waitFor();
    await page.locator('[data-photo="after"] img').waitFor();
    await expectAccessible(page);
    await page
      .getByRole('link', { name: 'Page à lire avec l’équipe' })
      .or(page.locator('a[href$="/feedback"]'))
      .first()
      .click();
    await page.locator('.feedback [data-photo="after"] img').waitFor();
    expect(await page.locator('.feedback [data-photo]').count()).toBe(2);
    await expectAccessible(page);
    await goTo(page, `/visits/${encodeURIComponent(DRAFT)}`);
    await page.getByRole('button', { name: 'Retirer : Le poste de lavage, avant' }).click();
    await page.getByText('Photo retirée.').waitFor();
    expect(await page.locator('[data-photo="before"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.locator('[data-photo="before"] img').waitFor();
  }, 120_000);
});
