import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHeadquarters, writeOwnCard } from '../../main/app/headquarters.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { recordFeedback } from '../../main/features/exchange/packages/feedback.ts';
import { createOwnKeys, keepOwnKeys } from '../../main/features/exchange/packages/own-keys.ts';
import { recordServiceValue } from '../../main/features/services/writer.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { createPlace, PIN } from '../main/temporary-workspace.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';

const folder = mkdtempSync(join(tmpdir(), 'keneya-stick-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const stick = join(folder, 'cle');
mkdirSync(stick);

/** The file of keys of headquarters that were made elsewhere, and the digits that they read out. */
async function makeHeadquarters(): Promise<{ readonly card: string; readonly digits: string }> {
  const recipients: readonly string[] = [];
  const user = { name: 'Siège Mali', user: 'siège', pin: PIN, recipients };
  const workspace = await createHeadquarters(createPlace(folder), user);
  const { file, fingerprint } = writeOwnCard(workspace, folder);
  workspace.close();
  return { card: file?.path ?? '', digits: fingerprint };
}

/** The file of keys of a colleague's laptop. */
async function makeColleague(): Promise<string> {
  const place = createPlace(join(folder, 'binta'));
  const workspace = await createWorkspace(place, { name: 'Binta', pin: PIN });
  const keys = await createOwnKeys();
  workspace.write('supervisor', (db) => keepOwnKeys(db, keys));
  const { file } = writeOwnCard(workspace, folder);
  workspace.close();
  return file?.path ?? '';
}

let headquarters: Awaited<ReturnType<typeof makeHeadquarters>>;
let colleague: string;
beforeAll(async () => {
  headquarters = await makeHeadquarters();
  colleague = await makeColleague();
});

async function press(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true });
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Opens a file of keys; gives the digits that are shown. */
async function openCard(page: Page, card: string): Promise<string> {
  await press(page, 'Ouvrir un fichier de clés');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Choisir le fichier').setInputFiles(card);
  const digits = await dialog.getByRole('group', { name: 'Empreinte' }).innerText();
  return digits.split(/\s+/).join(' ');
}

/** The words of the state of each line of the centres. */
function readStates(page: Page): Promise<readonly string[]> {
  const table = page.getByRole('table', { name: 'Centre par centre' });
  return table.locator('tbody tr td:nth-child(2)').allInnerTexts();
}

describe('the coach sends to headquarters by keyboard', { timeout: 120_000 }, () => {
  const openPage = keepSignedIn({
    sticks: [stick],
    prepare(workspace) {
      const cell = { period: '2026-10', indicator: 'cpn1', value: 41 } as const;
      workspace.write('coach', (db) => recordServiceValue(db, 'TEST01', 'cpn1', cell));
      const word = {
        id: 'w1',
        facility: '',
        text: 'Bon courage.',
        writtenOn: '2026-11-10',
      } as const;
      workspace.write('coach', (db) => recordFeedback(db, word));
    },
  });

  it('enrols headquarters after comparing the digits', async () => {
    const page = openPage();
    await page.getByRole('link', { name: /changements pas encore envoyés/ }).click();
    await page.getByText('Cet ordinateur ne connaît pas encore le siège.').waitFor();
    await page.getByRole('region', { name: 'Mot du siège' }).getByText('Bon courage.').waitFor();
    await expectAccessible(page);
    expect(await openCard(page, headquarters.card)).toBe(headquarters.digits);
    await expectAccessible(page);
    await press(page, 'Les chiffres sont les mêmes : inscrire');
    await page.getByRole('button', { name: 'Envoyer par clé USB' }).waitFor();
    expect(await readStates(page)).toEqual(['pas envoyé', 'pas envoyé']);
    await expectAccessible(page);
  });

  it('writes on the only stick by one press, and every record is sent', async () => {
    const page = openPage();
    await press(page, 'Envoyer par clé USB');
    await page.getByText('Vous pouvez retirer la clé « CLE ».').waitFor();
    expect(readdirSync(join(stick, 'Keneya'))).toEqual([
      expect.stringMatching(/^keneya-TEST01-.*\.keneya$/),
    ]);
    expect(await readStates(page)).toEqual(['envoyé', 'envoyé']);
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Fiche par fiche' }).click();
    await page.getByRole('grid').getByText('envoyé', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('finds the same on the page of the record, also when it was changed since', async () => {
    const page = openPage();
    await tabTo(page, page.getByRole('grid'));
    await page.keyboard.press('Enter');
    const head = page.getByRole('main').locator('header');
    await head.getByText('envoyé', { exact: true }).waitFor();
    await tabTo(page, page.getByRole('grid'));
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await head.getByText("modifié depuis l'envoi").waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: "Où en est l'envoi" }).click();
  });

  it('makes a mail that is ready, with the text to paste', async () => {
    const page = openPage();
    await press(page, 'Envoyer par courriel');
    const place = await page.getByText(/^Dossier : /).innerText();
    const made = place.replace('Dossier : ', '');
    const names = readdirSync(made).toSorted();
    expect(names).toEqual([
      expect.stringMatching(/^courriel-.*\.eml$/),
      expect.stringMatching(/\.keneya$/),
      expect.stringMatching(/^lisez-moi-.*\.txt$/),
    ]);
    const mail = readFileSync(join(made, names[0] ?? ''), 'utf8');
    expect(mail).toMatch(/^X-Unsent: 1\r\n/);
    await expectAccessible(page);
    await press(page, 'Ouvrir le courriel prêt');
  });

  it('shows its own digits, and gives its file of keys away', async () => {
    const page = openPage();
    await page.getByRole('tab', { name: 'Clés et ordinateurs' }).click();
    await page.getByRole('rowheader', { name: 'Siège Mali' }).waitFor();
    await expectAccessible(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Enregistrer son fichier de clés'),
    ]);
    const path = join(createScratchFolder(), 'own.cles');
    await file.saveAs(path);
    expect(JSON.parse(readFileSync(path, 'utf8').split('\n')[0] ?? '')).toMatchObject({
      kind: 'device',
      facilities: ['TEST01'],
    });
  });

  it('hands the centre over to a colleague, and says to whom', async () => {
    const page = openPage();
    await openCard(page, colleague);
    await press(page, 'Les chiffres sont les mêmes : inscrire');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(page, 'Passer la main à Binta');
    await page.getByLabel('Quoi').waitFor();
    await expectAccessible(page);
    await press(page, 'Choisir où écrire');
    await page.getByRole('button', { name: /^CLE : 6 Go libres/ }).waitFor();
    await expectAccessible(page);
    await press(page, 'CLE : 6 Go libres sur 8');
    await page.getByText(/pour « Binta » et relus/).waitFor();
    await page.getByRole('tab', { name: "Où en est l'envoi" }).click();
    await page.getByText(/^Main passée à Binta le/).waitFor();
    await expectAccessible(page);
  });
});
