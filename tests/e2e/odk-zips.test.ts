import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { runTask } from '../../main/app/run-task.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { openZipBundle } from '../../main/platform/files/file-bundle.ts';
import { recogniseMedia } from '../../main/platform/files/media.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { buildZip } from '../main/platform/xlsx/zip-builder.ts';
import { chooseFiles, countOf, goTo } from './chosen-files.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';
import { beginExport } from './exports.ts';

const LONGEST_MS = 120_000;
vi.setConfig({ testTimeout: LONGEST_MS });

const FORM = `
## survey
| type | name | label |
| date | jour | Le jour |
| select_one_from_file villages.csv | village | Le village |
| begin repeat | lot | Lot |
| text | nom | Le nom |
| image | photo | La photo |
| end repeat | | |
| select_one constat | eau | Il y a de l'eau |
## choices
| list_name | name | label | score |
| constat | oui | Oui | 1 |
| constat | non | Non | 0 |
## settings
| form_title | form_id | version |
| Visite des villages | villages | 1 |
`;
const XML = `<data id="villages" version="1" xmlns:orx="http://openrosa.org/xforms"><jour>2026-11-10</jour><village>bla</village><lot><nom>Zinc</nom><photo>grande.jpg</photo></lot><lot><nom>SRO</nom><photo/></lot><eau>oui</eau><orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>`;

let workspace: Workspace;
const kept = keepSignedIn({
  prepare(opened) {
    workspace = opened;
  },
});

/** A photo as large as a phone takes it. */
async function takePhoto(page: Page): Promise<Buffer> {
  const text = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2400, 1800];
    canvas.getContext('2d')?.fillRect(600, 600, 900, 300);
    return canvas.toDataURL('image/jpeg');
  });
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64');
}

async function importFile(page: Page, file: string): Promise<void> {
  await goTo(page, '/import', 'Importer');
  await chooseFiles(page, [file]);
  await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
}

it('a zip with a form, its data and a filled form comes in, its photo smaller', async () => {
  const page = kept();
  page.setDefaultTimeout(LONGEST_MS / 4);
  const file = join(createScratchFolder(), 'carte.zip');
  const instance = 'instances/uuid1';
  writeFileSync(
    file,
    buildZip([
      { name: 'villages.md', content: FORM },
      { name: 'villages.csv', content: 'name,label\nbla,Bla\nniono,Niono\n' },
      { name: `${instance}/submission.xml`, content: XML },
      { name: `${instance}/grande.jpg`, content: await takePhoto(page) },
      { name: `${instance}/autre.jpg`, content: 'rien' },
    ]),
  );
  await importFile(page, file);
  expect(await countOf(page, 'accepted')).toBe(2);
  await page.getByText('autre.jpg', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await page.getByText('1 photo réduite.').waitFor();
  await expectAccessible(page);
});

it('the answers leave by the keyboard, and are the same when they come back', async () => {
  const page = kept();
  await goTo(page, '/visits', 'Visites');
  const spreadsheet = await beginExport(page, 'Centre : CSCom de Sabali');
  await expectAccessible(page);
  await tabTo(page, spreadsheet);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('villages-TEST01.zip');
  const path = join(createScratchFolder(), 'retour.zip');
  await download.saveAs(path);
  const bundle = await openZipBundle(path);
  const photo = 'TEST01/villages/instances/uuid1/grande.jpg';
  expect(bundle.names).toEqual(['TEST01/villages/instances/uuid1/submission.xml', photo]);
  expect(recogniseMedia(await bundle.read(photo))).toMatchObject({ width: 1600, height: 1200 });
  await bundle.close();
  await importFile(page, path);
  expect(await countOf(page, 'unchanged')).toBe(1);
  expect(await countOf(page, 'changed')).toBe(0);
});

it('they leave from the page of their form too, of every centre', async () => {
  const page = kept();
  await goTo(page, '/forms/villages', 'Visite des villages');
  const spreadsheet = await beginExport(page, 'Tous les centres');
  await tabTo(page, spreadsheet);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('villages.xlsx');
});

it('a photo that came in without a page is smaller once the visits are looked at', async () => {
  const page = kept();
  const file = join(createScratchFolder(), 'console.zip');
  const photo = { name: 'instances/uuid2/grande.jpg', content: await takePhoto(page) };
  const xml = { name: 'instances/uuid2/submission.xml', content: XML.replace('uuid:1', 'uuid:2') };
  writeFileSync(file, buildZip([xml, photo]));
  const place = { facility: 'TEST01', formId: null, period: null };
  await runTask(workspace, 'import', { ...place, files: [file], dryRun: false });
  const sizeOf = () =>
    workspace.database.reader.get("SELECT width FROM attachment WHERE submission_id = 'uuid:2'");
  expect(sizeOf()).toEqual({ width: 2400 });
  await goTo(page, '/visits', 'Visites');
  await page.getByText('1 photo réduite.').waitFor();
  expect(sizeOf()).toEqual({ width: 1600 });
});
