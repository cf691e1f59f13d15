import type { Page } from 'playwright-core';

/** What a picture shows: a page, and what was done on it. */
export interface Scene {
  readonly name: string;
  /** The address after the hash; the page stays where it is without one. */
  readonly path?: string;
  readonly prepare?: (page: Page) => Promise<void>;
  /** Takes away what would stand in the way of the next. */
  readonly restore?: (page: Page) => Promise<void>;
  /** Whether a centre of which nothing is known yet shows it too. */
  readonly isAlsoEmpty?: boolean;
}

export const PIN = '123456';

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('link', { name }).first().click();
}

export async function signIn(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Code PIN', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

const close = (page: Page): Promise<void> => page.keyboard.press('Escape');

const seeSheets = (page: Page, name: string): Promise<void> =>
  page.getByRole('region', { name, exact: true }).getByRole('article').first().waitFor();

async function startVisit(page: Page): Promise<void> {
  await press(page, 'Commencer une visite');
  await page.locator('[data-question="/date_visite"]').waitFor();
}

async function answerSome(page: Page): Promise<void> {
  await page.keyboard.type('15/01/2026');
  await page.keyboard.press('Enter');
  await page.keyboard.type('DEMO01');
  await page.keyboard.press('Enter');
  for (const letter of ['b', 'a', 'c', 'c', 'b']) {
    await page.keyboard.press(letter);
    await page.keyboard.press('Enter');
  }
  await page.locator('[data-kept="true"]').waitFor();
}

async function openKiosk(page: Page): Promise<void> {
  await follow(page, 'Laisser la personne répondre seule');
  await page.getByRole('button', { name: "Oui, d'accord" }).waitFor();
}

async function openFaces(page: Page): Promise<void> {
  await press(page, "Oui, d'accord");
  await page.locator('[data-question="/lieu"]').waitFor();
  await press(page, 'Passer');
  await press(page, 'Passer');
  await page.locator('[data-question="/soin/nom"]').waitFor();
}

async function leaveKiosk(page: Page): Promise<void> {
  await page.getByLabel('Code PIN').fill(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Entretiens' }).waitFor();
}

const BAD_TABLE =
  'periode,indicateur,valeur\n2026-10,consultasions,12\n2026-10,accouchements,beaucoup\n';

async function chooseTable(page: Page): Promise<void> {
  const asking = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  const buffer = Buffer.from(BAD_TABLE);
  await (await asking).setFiles([{ name: 'services.csv', mimeType: 'text/csv', buffer }]);
  await page.getByRole('heading', { name: 'Ce que feraient ces fichiers' }).waitFor();
}

/** A form of which sounds are missing, with a data file. */
const VILLAGE_FORM = `
## survey
| type | name | label::Français (fr) | audio::Français (fr) | audio::Bambara (bm) |
| select_one_from_file villages.csv | village | De quel village venez-vous ? | | |
| select_one accueil | accueil | Comment avez-vous été reçue ? | accueil-fr.ogg | accueil-bm.ogg |
## choices
| list_name | name | label::Français (fr) | audio::Français (fr) | audio::Bambara (bm) |
| accueil | bien | Bien | bien-fr.ogg | bien-bm.ogg |
| accueil | mal | Mal | | |
## settings
| form_title | form_id | version | default_language |
| Sortie, par village | sortie_village | 1 | Français (fr) |
`;

const VILLAGES = 'name,label\nsabali,Sabali\nbla,Bla\nniono,Niono\n';

async function takeForm(page: Page): Promise<void> {
  const asking = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  const files = Object.entries({ 'sortie.md': VILLAGE_FORM, 'villages.csv': VILLAGES });
  await (await asking).setFiles(
    files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  );
  await press(page, /^Importer$/);
  await page.getByRole('heading', { name: /^C'est fait/ }).waitFor();
  await page.evaluate(() => window.location.replace('#/forms/sortie_village'));
  await page.locator('[data-file]').waitFor();
}

async function typeNewPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Nouveau code PIN', { exact: true }).fill(pin);
  await page.getByLabel('Le même code, encore une fois', { exact: true }).fill(pin);
}

async function openMonth(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor();
}

/** Waits for the sheet, and goes to the first cell of which something is asked. */
async function goToWarning(page: Page): Promise<void> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Pourquoi ?' }).waitFor();
}

async function openProduct(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'SP', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Fiche de stock : SP' }).waitFor();
}

/** The pages of the month: its sheets, and what stands beside each. */
const MONTH: readonly Scene[] = [
  { name: 'month-services', path: '/month', prepare: openMonth, isAlsoEmpty: true },
  { name: 'month-warning', prepare: goToWarning },
  {
    name: 'month-add-line',
    prepare: (page) => press(page, 'Ajouter une ligne'),
    restore: close,
  },
  {
    name: 'month-validate',
    prepare: (page) => press(page, 'Valider le mois'),
    restore: close,
  },
  { name: 'month-stock', path: '/month?sheet=stock', isAlsoEmpty: true },
  { name: 'month-staff', path: '/month?sheet=staff', isAlsoEmpty: true },
  { name: 'month-money', path: '/month?sheet=money', isAlsoEmpty: true },
  { name: 'stock', path: '/stock', isAlsoEmpty: true },
  { name: 'stock-order', prepare: (page) => follow(page, 'Bon de commande') },
  { name: 'stock-card', path: '/stock', prepare: openProduct },
  { name: 'staff-roster', path: '/staff', isAlsoEmpty: true },
  {
    name: 'staff-post',
    prepare: (page) => press(page, "Infirmier diplômé d'État"),
    restore: close,
  },
  { name: 'staff-presence', path: '/staff/presence', isAlsoEmpty: true },
  { name: 'staff-salaries', path: '/staff/salaries', isAlsoEmpty: true },
  { name: 'staff-month', path: '/staff/month', isAlsoEmpty: true },
  { name: 'staff-norms', path: '/staff/norms', isAlsoEmpty: true },
  { name: 'staff-wisn', path: '/staff/wisn', isAlsoEmpty: true },
  { name: 'services', path: '/services', isAlsoEmpty: true },
  { name: 'money', path: '/money', isAlsoEmpty: true },
  { name: 'money-budget', path: '/money/budget', isAlsoEmpty: true },
  { name: 'money-owed', path: '/money/owed', isAlsoEmpty: true },
  { name: 'catalogues', path: '/catalogues', isAlsoEmpty: true },
];

/** The first run, page by page; it leaves a centre of which nothing is known yet. */
export const DOOR: readonly Scene[] = [
  { name: 'first-run-1-language' },
  { name: 'first-run-2-person', prepare: (page) => press(page, 'Continuer') },
  {
    name: 'first-run-3-centre',
    async prepare(page) {
      await page.getByLabel('Votre nom').fill('Awa Traoré');
      await typeNewPin(page, PIN);
      await press(page, 'Continuer');
    },
  },
  {
    name: 'first-run-4-recovery-code',
    async prepare(page) {
      await page.getByLabel('Nom du centre').fill('CSCom de Sabali');
      await press(page, 'Créer');
      await page.getByRole('heading', { name: 'Votre code de secours' }).waitFor();
    },
    async restore(page) {
      await page.getByRole('checkbox').click();
      await press(page, 'Commencer');
      await page.getByRole('navigation').first().waitFor();
    },
  },
];

/** Every page behind the door, and its main dialogs. */
export const PAGES: readonly Scene[] = [
  { name: 'today', path: '/', isAlsoEmpty: true },
  {
    name: 'palette',
    path: '/',
    prepare: (page) => page.keyboard.press('Control+k'),
    restore: close,
  },
  { name: 'visits', path: '/visits', isAlsoEmpty: true },
  { name: 'visit-begun', path: '/visits', prepare: startVisit },
  { name: 'visit-answered', prepare: answerSome },
  { name: 'visit-summary', prepare: (page) => press(page, 'Vérifier et terminer') },
  {
    name: 'today-with-draft',
    path: '/',
    prepare: (page) => page.getByText('Visite de soutien').first().waitFor(),
  },
  {
    name: 'undo',
    path: '/',
    async prepare(page) {
      await press(page, /Jeter|Supprimer/);
      await page.getByRole('button', { name: 'Annuler' }).waitFor();
    },
    restore: (page) => press(page, 'Annuler'),
  },
  {
    name: 'visit-done',
    path: '/visits',
    async prepare(page) {
      await page
        .getByRole('grid')
        .getByRole('button', { name: /20\d\d$/ })
        .first()
        .click();
      await page.getByText('Résultat par section').waitFor();
    },
  },
  { name: 'visit-history', prepare: (page) => press(page, "Voir l'historique") },
  { name: 'interviews', path: '/interviews', isAlsoEmpty: true },
  {
    name: 'interview-quotas',
    prepare: (page) => press(page, 'Prévoir par service et par âge'),
    restore: close,
  },
  {
    name: 'interview-consent',
    path: '/interviews',
    prepare: (page) => follow(page, 'Poser les questions'),
  },
  {
    name: 'interview-asked',
    async prepare(page) {
      await press(page, "Oui, d'accord");
      await page.locator('[data-question="/lieu"]').waitFor();
    },
  },
  { name: 'kiosk-consent', path: '/interviews', prepare: openKiosk },
  { name: 'kiosk-faces', prepare: openFaces },
  { name: 'kiosk-exit', prepare: (page) => press(page, 'Quitter'), restore: leaveKiosk },
  { name: 'interview-results', path: '/interviews/results', isAlsoEmpty: true },
  { name: 'interview-words', path: '/interviews/words', isAlsoEmpty: true },
  { name: 'score-cards', path: '/interviews/cards', isAlsoEmpty: true },
  ...MONTH,
  { name: 'import', path: '/import', isAlsoEmpty: true },
  { name: 'import-tried', prepare: chooseTable },
  { name: 'forms', path: '/forms', isAlsoEmpty: true },
  {
    name: 'form-paper',
    path: '/forms',
    async prepare(page) {
      await press(page, 'Sur papier');
      await seeSheets(page, 'Formulaire sur papier');
    },
  },
  {
    name: 'form-edition',
    path: '/forms',
    async prepare(page) {
      await press(page, 'Modifier');
      await page.locator('[data-row]').nth(4).click();
      await page.getByRole('textbox', { name: 'Texte', exact: true }).waitFor();
    },
  },
  { name: 'form-files', path: '/import', prepare: takeForm },
  { name: 'figures', path: '/figures', isAlsoEmpty: true },
  { name: 'actions', path: '/actions', isAlsoEmpty: true },
  {
    name: 'report',
    path: '/report',
    isAlsoEmpty: true,
    prepare: (page) => page.locator('article').first().waitFor(),
  },
  {
    name: 'meeting-papers',
    path: '/meetings/DEMO01%3A2026-11-12%3Aca%3Aordinaire?step=papers',
    prepare: (page) => seeSheets(page, 'Procès-verbal (PV)'),
  },
  {
    name: 'paper-quality',
    path: '/report/paper/2026-10',
    prepare: (page) => seeSheets(page, 'Retour sur la qualité des données'),
  },
  { name: 'exchange', path: '/exchange', isAlsoEmpty: true },
  { name: 'facilities', path: '/facilities', isAlsoEmpty: true },
  {
    name: 'facility-new',
    path: '/facilities',
    prepare: (page) => press(page, 'Ajouter un centre'),
  },
  { name: 'users', path: '/users', isAlsoEmpty: true },
  {
    name: 'user-new',
    path: '/users',
    prepare: (page) => press(page, 'Ajouter une personne'),
    restore: close,
  },
  { name: 'settings', path: '/settings', isAlsoEmpty: true },
  { name: 'help', path: '/help' },
  { name: 'help-visit', path: '/help/visit' },
  { name: 'help-month', path: '/help/month' },
  { name: 'help-backup', path: '/help/backup' },
  {
    name: 'locked',
    path: '/',
    async prepare(page) {
      await press(page, 'Verrouiller');
      await page.getByRole('heading', { name: 'Bonjour' }).waitFor();
    },
    isAlsoEmpty: true,
  },
  { name: 'recovery', prepare: (page) => press(page, 'Code PIN perdu ?'), isAlsoEmpty: true },
];
