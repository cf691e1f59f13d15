import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { recordSpokenInterview } from '../fixtures/forms/spoken-interview.ts';
import { silentWav } from '../fixtures/media.ts';
import { expectAccessible, goToAddress, keepSignedIn, pressButton, tabTo } from './door.ts';

/** Longer than anybody waits for what is heard. */
const SOUND = silentWav(120);

function prepare(workspace: Workspace): void {
  workspace.write('coach', recordSpokenInterview);
}

/** Notes every sound that the page begins. */
async function watchSounds(page: Page): Promise<void> {
  await page.evaluate(() => {
    const begun = new Set<HTMLMediaElement>();
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function begin() {
      begun.add(this);
      return play.call(this);
    };
    Object.assign(window, {
      countSounds: () => [...begun].filter((each) => !each.paused && !each.ended).length,
    });
  });
}

function countSounds(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { countSounds(): number }).countSounds());
}

const playing = (page: Page) => page.locator('[data-playing]');
const sound = (page: Page, name: string) => page.locator(`[data-sound="${name}"]`);

describe('interviews, by keyboard', () => {
  const page = keepSignedIn({ prepare });

  it('are planned by service and age, and the page says how many are done of how many', async () => {
    await goToAddress(page(), '#/interviews');
    await pressButton(page(), 'Prévoir par service et par âge');
    const cell = (name: string) => page().getByRole('textbox', { name, exact: true });
    for (const name of ['CPN, 0–19', 'PEV, 20–34']) {
      await tabTo(page(), cell(name));
      await page().keyboard.type('1');
    }
    await expectAccessible(page());
    await page().keyboard.press('Enter');
    await page().locator('[data-quota="0/2"]').waitFor();
    expect(await page().getByText('Il manque encore 2 entretiens').count()).toBe(1);
  });

  it('name on the page of the form the sounds that are missing, and take them in', async () => {
    await goToAddress(page(), '#/forms/sortie_parlee');
    await page()
      .getByText(
        '5 sons manquent : service-fr.wav, age-fr.wav, cpn.wav, toujours.wav, service-bm.wav',
      )
      .waitFor();
    const asking = page().waitForEvent('filechooser');
    await pressButton(page(), 'Ajouter des sons');
    const named = (name: string) => ({ name, mimeType: 'audio/wav', buffer: SOUND });
    await (await asking).setFiles(['service-fr.wav', 'service-bm.wav', 'autre.wav'].map(named));
    await page()
      .getByText(/ne nomme « autre.wav »/)
      .waitFor();
    await page().getByText('3 sons manquent : age-fr.wav, cpn.wav, toujours.wav').waitFor();
    await watchSounds(page());
    for (const name of ['service-fr.wav', 'service-bm.wav']) {
      await pressButton(page(), `Écouter ${name}`);
      await expect.poll(() => countSounds(page())).toBe(1);
    }
    await expect.poll(() => page().getByText('Arrêter', { exact: true }).count()).toBe(1);
    await expectAccessible(page());
  });

  it('are heard by F4 in the language that is asked in, one sound at a time, and say when a cell is full', async () => {
    await goToAddress(page(), '#/interviews/sortie_parlee');
    await page().getByText('À chercher encore : CPN, 0–19 (1) · PEV, 20–34 (1)').waitFor();
    await pressButton(page(), "Oui, d'accord");
    await sound(page(), 'service-fr.wav').waitFor();
    expect(await playing(page()).count()).toBe(0);
    await page().keyboard.press('F4');
    await playing(page()).waitFor();
    expect(await countSounds(page())).toBe(1);
    await page().keyboard.press('F4');
    await playing(page()).waitFor({ state: 'detached' });
    expect(await countSounds(page())).toBe(0);
    // A sound that is missing has no button.
    expect(await page().locator('[data-sound]').count()).toBe(1);
    for (const key of ['a', '1', '2', 'Enter', 'b']) await page().keyboard.press(key);
    await pressButton(page(), 'Enregistrer et passer au suivant');
    await page().getByText('À chercher encore : PEV, 20–34 (1)').waitFor();
    await pressButton(page(), "Oui, d'accord");
    await sound(page(), 'service-fr.wav').waitFor();
    expect(await page().locator('[data-full-cell]').count()).toBe(0);
    await tabTo(page(), page().getByLabel('Langue des questions').first());
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page().keyboard.press(key);
    await sound(page(), 'service-bm.wav').waitFor();
    await tabTo(page(), page().locator('[data-question="/service"] input').first());
    for (const key of ['a', '1', '5', 'Enter', 'b']) await page().keyboard.press(key);
    await page()
      .getByText(/CPN, 0–19 : 1 sur 1 déjà/)
      .waitFor();
    await pressButton(page(), 'Enregistrer et passer au suivant');
    await goToAddress(page(), '#/interviews');
    await page().locator('[data-quota="1/2"]').waitFor();
    await page().getByText('1 entretien de plus que prévu').waitFor();
  });

  it('let each choice be heard by its button, and by F4 where the cursor stands on it', async () => {
    await goToAddress(page(), '#/forms/sortie_parlee');
    const asking = page().waitForEvent('filechooser');
    await pressButton(page(), 'Ajouter des sons');
    const named = (name: string) => ({ name, mimeType: 'audio/wav', buffer: SOUND });
    await (await asking).setFiles(['cpn.wav', 'toujours.wav'].map(named));
    await page().getByText('1 son manque : age-fr.wav').waitFor();
    await goToAddress(page(), '#/interviews/sortie_parlee');
    await pressButton(page(), "Oui, d'accord");
    const choice = (value: string) => page().locator(`[data-question] input[value="${value}"]`);
    const heard = (name: string) => sound(page(), name).and(playing(page())).waitFor();
    await choice('cpn').and(page().locator(':focus')).waitFor();
    await page().keyboard.press('F4');
    await heard('cpn.wav');
    const button = await sound(page(), 'cpn.wav').boundingBox();
    expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await page().keyboard.press('Shift+F4');
    await heard('service-bm.wav');
    // On a choice that has no sound, the key is the question's: it ends there.
    await page().keyboard.press('ArrowDown');
    await choice('pev').and(page().locator(':focus')).waitFor();
    await page().keyboard.press('F4');
    await playing(page()).waitFor({ state: 'detached' });
    await pressButton(page(), 'Écouter « CPN »');
    await heard('cpn.wav');
    expect(await countSounds(page())).toBe(1);
    await expectAccessible(page());
    await goToAddress(page(), '#/interviews');
    await page().locator('[data-quota]').waitFor();
  });

  it('read each question once by themselves in the hands of the person, where that was chosen', async () => {
    await goToAddress(page(), '#/interviews/sortie_parlee?kiosk=1');
    await tabTo(page(), page().getByRole('switch', { name: /à haute voix/ }));
    await page().keyboard.press('Space');
    await expectAccessible(page());
    await pressButton(page(), "Oui, d'accord");
    // In the language that the one before was asked in.
    await sound(page(), 'service-bm.wav').and(playing(page())).waitFor();
    await pressButton(page(), 'Français');
    await sound(page(), 'service-fr.wav').and(playing(page())).waitFor();
    expect(await countSounds(page())).toBe(1);
    await pressButton(page(), 'Passer');
    await playing(page()).waitFor({ state: 'detached' });
    await pressButton(page(), 'Passer');
    await tabTo(page(), page().getByRole('button', { name: 'Toujours', exact: true }));
    await page().keyboard.press('F4');
    await sound(page(), 'toujours.wav').and(playing(page())).waitFor();
    await pressButton(page(), 'Retour');
    await playing(page()).waitFor({ state: 'detached' });
    await pressButton(page(), 'Retour');
    await sound(page(), 'service-fr.wav').waitFor();
    expect(await playing(page()).count()).toBe(0);
    await page().keyboard.press('F4');
    await playing(page()).waitFor();
    expect(await playing(page()).count()).toBe(1);
  });
});
