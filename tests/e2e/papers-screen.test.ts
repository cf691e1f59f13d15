import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { recordMember } from '../../main/features/governance/writer.ts';
import { planMeeting } from '../../main/features/meetings/record-writer.ts';
import { MEETING_PAPERS } from '../../shared/domain/reports/meeting-paper.ts';
import { CG_MEETING, MEMBERS } from '../main/meetings/open-meeting.ts';
import { expectAccessible, goToAddress, keepSignedIn, tabTo } from './door.ts';

// Every paper is laid out once, beside other tests on a small machine.
const LONGEST_MS = 180_000;
vi.setConfig({ testTimeout: LONGEST_MS });

let meeting = '';

function prepare(workspace: Workspace): void {
  workspace.write('coach', (db) => {
    for (const member of MEMBERS) recordMember(db, workspace.ids, CG_MEETING.facility, member);
    meeting = planMeeting(db, workspace.ids, CG_MEETING.facility, CG_MEETING).id;
  });
}

const signedIn = keepSignedIn({ prepare });

async function openFeedback(page: Page): Promise<void> {
  await goToAddress(page, '#/report/paper/2026-10');
  // The page before may have sheets too.
  await page.getByRole('link', { name: 'Retour au mois' }).waitFor();
  await page.getByRole('article').first().waitFor();
}

it('every paper of a meeting is seen before it is printed, chosen by keyboard', async () => {
  const page = signedIn();
  await goToAddress(page, `#/meetings/${encodeURIComponent(meeting)}?step=papers`);
  const paper = page.getByLabel('Papier', { exact: true });
  await tabTo(page, paper);
  for (const [index, name] of MEETING_PAPERS.entries()) {
    if (index > 0) await page.keyboard.press('ArrowDown');
    expect(await paper.inputValue()).toBe(name);
    const label = await paper.locator('option:checked').innerText();
    const sheets = page.getByRole('region', { name: label, exact: true }).getByRole('article');
    await sheets.first().getByText('12 novembre 2026').first().waitFor();
    await expect.poll(() => page.getByLabel('L’aperçu se prépare…').count()).toBe(0);
    const count = await sheets.count();
    await sheets.last().getByText(`page ${count} sur ${count}`).waitFor();
    await expectAccessible(page);
  }
});

it('two choices in one breath both hold, however long the sheets take', async () => {
  const page = signedIn();
  await openFeedback(page);
  await page.evaluate(() => {
    const type = document.querySelector<HTMLInputElement>('input[value="large"]');
    const language = [...document.querySelectorAll('select')].find(({ labels }) =>
      labels[0]?.textContent.includes('Langue de la page'),
    );
    if (!type || !language) throw new Error('The choices are not on the page');
    type.click();
    language.value = 'en';
    language.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.locator('[lang="en"][data-type="large"] article').first().waitFor();
  await page.getByText('Normaux', { exact: true }).click();
  await page.getByLabel('Langue de la page').selectOption('Français');
  await page.locator('[lang="fr"][data-type="normal"] article').first().waitFor();
});

it('the feedback on the data of a month is seen in large type and in English, and leads back', async () => {
  const page = signedIn();
  await openFeedback(page);
  await page.getByText('Grands', { exact: true }).click();
  await page.getByLabel('Langue de la page').selectOption('English');
  await page.locator('[lang="en"][data-type="large"] article').first().waitFor();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Texte', exact: true }).click();
  expect((await saving).suggestedFilename()).toBe('qualite-TEST01-2026-10.txt');
  await page.getByRole('link', { name: 'Retour au mois' }).click();
  await page.getByRole('heading', { name: 'Le mois', level: 1 }).waitFor();
});
