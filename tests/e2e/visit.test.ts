import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CHECKLIST_FORM } from '../../resources/demo/checklist-form.ts';
import { scorePoints } from '../../shared/domain/instruments/score-points.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import { formatPercent } from '../../shared/domain/numbers/format-number.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { openBrowser } from './browser.ts';
import { expectAccessible, tabTo } from './door.ts';

const PROGRAM = join(import.meta.dirname, '../../main/cli/start.ts');
const PIN = '123456';

/** A page of the demonstration centre, and the process behind it, which may be killed. */
interface Demonstration {
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

/** Starts the program as a person does, and gives the address that it prints. */
async function startProgram(workspace: string): Promise<{ host: ChildProcess; address: string }> {
  const words = [PROGRAM, '--web', '--no-open', '--demo', '--workspace', workspace];
  const host = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: host.stdout })) {
    if (line.startsWith('http')) return { host, address: line };
  }
  throw new Error('The program ended without an address');
}

async function openDemonstration(workspace: string): Promise<Demonstration> {
  const { host, address } = await startProgram(workspace);
  const kill = async (): Promise<void> => {
    if (host.exitCode !== null || host.signalCode !== null) return;
    const gone = once(host, 'exit');
    host.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('input[type=password]').fill(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return { page, kill };
}

async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Waits until the cursor stands in a question. */
async function waitForPlace(page: Page, path: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] ===
      wanted,
    path,
  );
}

const KEPT = '[data-kept="true"]';
const LETTERS = { a: 'oui', b: 'partiel', c: 'non', d: 'na' } as const;

/** The first sections, each with the letters that are typed; what is not here stays unanswered. */
const TYPED: readonly (readonly [string, keyof typeof LETTERS])[] = [
  ['/accueil/horaires_visibles', 'a'],
  ['/accueil/prix_visibles', 'c'],
  ['/accueil/urgence_dabord', 'c'],
  ['/accueil/bancs_ombre', 'b'],
  ['/accueil/porte_fermee', 'd'],
];

function expectedScore(): number {
  const compiled = compileXlsform(parseMarkdownForm(CHECKLIST_FORM), { fallbackFormId: 'visite' });
  if (!compiled.ok) throw new Error('The form of the demonstration compiles');
  const form = compiled.form;
  const { formId, version } = form;
  const answers = TYPED.map(([path, letter]) => ({ path, value: LETTERS[letter] }));
  const { pooled } = scorePoints(form, { formId, version, instanceId: '', answers });
  if (pooled === null) throw new Error('The answers have a score');
  return pooled;
}

async function typeOpening(page: Page): Promise<void> {
  await waitForPlace(page, '/date_visite');
  await page.locator('[data-question="/date_visite"] input').fill('2026-01-15');
  await page.keyboard.press('Enter');
  await waitForPlace(page, '/cscom');
  await page.keyboard.type('DEMO01');
  await page.keyboard.press('Enter');
  await waitForPlace(page, '/maternite_active');
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
}

async function typeAnswers(page: Page, answers: typeof TYPED): Promise<void> {
  for (const [path, letter] of answers) {
    await waitForPlace(page, path);
    await page.keyboard.press(letter);
    await page.keyboard.press('Enter');
  }
}

describe('a visit', () => {
  it('is filled by keyboard, survives the death of the program, and is finished with its score', async () => {
    const workspace = join(createScratchFolder(), 'centre');
    const first = await openDemonstration(workspace);
    await goTo(first.page, '/visits', 'Visites');
    await expectAccessible(first.page);
    const begin = first.page.getByRole('button', { name: 'Commencer une visite' });
    await begin.waitFor();
    await tabTo(first.page, begin);
    await first.page.keyboard.press('Enter');
    await typeOpening(first.page);
    await typeAnswers(first.page, TYPED.slice(0, 3));
    await waitForPlace(first.page, '/accueil/bancs_ombre');
    await first.page.locator(KEPT).waitFor();
    await expectAccessible(first.page);
    await first.kill();

    const { page } = await openDemonstration(workspace);
    await goTo(page, '/visits', 'Visites');
    await page.getByRole('link', { name: 'Reprendre' }).click();
    await waitForPlace(page, '/accueil/bancs_ombre');
    const urgent = page.locator('[data-question="/accueil/urgence_dabord"]');
    expect(await urgent.getByLabel('Non').isChecked()).toBe(true);
    await typeAnswers(page, TYPED.slice(3));
    const score = expectedScore();
    await page.locator(`[data-score="${score}"]`).waitFor();
    await page.getByText('1 point critique manqué').waitFor();
    await page.getByRole('button', { name: 'Vérifier et terminer' }).click();
    await page.getByText('questions attendent une réponse').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('Résultat par section').waitFor();
    expect(await page.locator(`[data-score="${score}"]`).innerText()).toBe(formatPercent(score));
    await page.getByText('15 janvier 2026').waitFor();
    await expectAccessible(page);
  }, 180_000);
});

describe('the kiosk', () => {
  it('asks for consent, takes faces for answers, and lets nobody out without the PIN', async () => {
    const { page } = await openDemonstration(join(createScratchFolder(), 'centre'));
    await goTo(page, '/interviews', 'Entretiens');
    await page.getByText('90 entretiens enregistrés').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Laisser la personne répondre seule' }).click();
    await page.getByRole('button', { name: "Oui, d'accord" }).click();
    await page.locator('[data-question="/lieu"]').getByLabel('CPN').check({ force: true });
    await page.getByRole('button', { name: 'Suivant' }).click();
    await page.getByRole('button', { name: 'Passer' }).click();
    await page.locator('[data-question="/soin/nom"]').waitFor();
    await expectAccessible(page);
    for (let question = 0; question < 10; question += 1) {
      const number = question + 3;
      await page.getByText(`Question ${number} sur 13`).waitFor();
      await page.getByRole('button', { name: 'Toujours' }).click();
    }
    await page.getByRole('button', { name: 'Passer' }).click();
    await page.getByRole('button', { name: 'Personne suivante' }).click();
    await page.getByRole('button', { name: "Oui, d'accord" }).waitFor();
    await page.getByRole('button', { name: 'Quitter' }).click();
    await page.getByLabel('Code PIN').fill(PIN);
    await page.keyboard.press('Enter');
    await page.getByText('91 entretiens enregistrés').waitFor();
  }, 180_000);
});
