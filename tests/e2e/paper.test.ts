import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { recordForm } from '../../main/features/instruments/writer.ts';
import { listSubmissions } from '../../main/features/visits/reader.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../shared/domain/instruments/xlsform/markdown-form.ts';
import { blankFormRecord } from '../../shared/domain/reports/form-paper/form-document.ts';
import { makePageCode } from '../../shared/domain/reports/page-code.ts';
import { expectAccessible, keepSignedIn, tabTo } from './door.ts';
import { waitForPlace } from './hands.ts';

/** Line 1 opens lines 2 and 3; the rest are asked always. */
const LINES = 45;
const ITEMS = Array.from({ length: LINES - 5 }, (_, index) => `q${index + 6}`);
const FORM = `
## survey
| type | name | label | relevant | weight |
| select_one constat | porte | Le point d'eau est ouvert | | 1 |
| integer | robinets | Combien de robinets ? | \${porte} = 'oui' | |
| text | ou | Où ? | \${porte} = 'oui' | |
| date | jour | Le jour de la visite | | |
| select_one mois | mois | Le dernier mois complet | | |
${ITEMS.map((name, index) => `| select_one constat | ${name} | Le point ${index + 6} est en place | | 1 |`).join('\n')}
## choices
| list_name | name | label | score |
| constat | oui | Oui | 1 |
| constat | non | Non | 0 |
| constat | na | Sans objet | na |
${Array.from({ length: 12 }, (_, month) => `| mois | m${month + 1} | Mois ${month + 1} | |`).join('\n')}
## settings
| form_title | form_id | version |
| Visite sur papier | papier | 1 |
`;

let held: Workspace | null = null;

function prepare(workspace: Workspace): void {
  held = workspace;
  const sheets = parseMarkdownForm(FORM);
  const compiled = compileXlsform(sheets);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form, xform } = compiled;
  workspace.write('supervisor', (db) => recordForm(db, { form, xform, sheets, contentHash: '1' }));
}

/** Presses what answers the line, and Enter; the cursor is then at the next. */
async function answer(page: Page, keys: string, next: string): Promise<void> {
  await page.keyboard.type(keys);
  await page.keyboard.press('Enter');
  if (next !== '') await waitForPlace(page, `/${next}`);
}

/** The month has twelve choices, so that its box has two digits. */
async function typeRest(page: Page, answers: ReadonlyMap<string, string>): Promise<void> {
  await answer(page, '12112026', 'mois');
  await answer(page, answers.get('mois') ?? '10', 'q6');
  for (const [index, name] of ITEMS.entries()) {
    await answer(page, answers.get(name) ?? '1', ITEMS[index + 1] ?? '');
  }
}

async function answersOf(): Promise<ReadonlyMap<string, string>> {
  const db = held?.database.reader;
  if (!db) throw new Error('The workspace is open');
  const ever = { from: '0000-01-01', to: '9999-12-31' } as const;
  const [visit] = listSubmissions(db, 'TEST01', 'checklist', ever);
  return new Map(visit?.answers.map(({ path, value }) => [path, value]));
}

describe('a paper that was filled in, by keyboard alone', () => {
  const page = keepSignedIn({ prepare });

  it('is found by the code at its foot, and typed back line by line', async () => {
    const code = makePageCode({
      document: 'blankForm',
      facility: 'TEST01',
      record: blankFormRecord({ formId: 'papier', version: '1' }),
    });
    await page().keyboard.press('Control+k');
    const search = page().getByRole('dialog').getByRole('textbox');
    await search.and(page().locator(':focus')).waitFor();
    await page().keyboard.type(code);
    await page().getByRole('dialog').getByRole('button', { name: 'Formulaire' }).waitFor();
    await expectAccessible(page());
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    const type = page().getByRole('button', { name: 'Saisir un papier rempli' });
    await page().getByText('page 1 sur').first().waitFor();
    await expectAccessible(page());
    await type.focus();
    await page().keyboard.press('Enter');
    await waitForPlace(page(), '/porte');
    // Closed by "Non": the cursor goes past two lines, and that is said.
    await answer(page(), '2', 'jour');
    await page().getByRole('status').filter({ hasText: 'Lignes 2 à 3 passées' }).waitFor();
    await page().keyboard.press('Control+g');
    await page().keyboard.type('3');
    await page().keyboard.press('Enter');
    const refusal = 'La ligne 3 n’est pas posée. Seulement si ligne 1 : Oui';
    await page().getByRole('status').filter({ hasText: refusal }).waitFor();
    await page().keyboard.press('Control+g');
    await page().keyboard.type('4');
    await page().keyboard.press('Enter');
    await waitForPlace(page(), '/jour');
    await expectAccessible(page());
    await typeRest(page(), new Map([['q45', '2']]));
    await page().getByRole('button', { name: 'Terminer' }).and(page().locator(':focus')).waitFor();
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { name: 'Double saisie' }).waitFor();
    const answers = await answersOf();
    expect([answers.get('/jour'), answers.get('/mois'), answers.get('/q45')]).toEqual([
      '2026-11-12',
      'm10',
      'non',
    ]);
  });

  it('is typed a second time without the first, and what differs is decided by a key', async () => {
    await tabTo(page(), page().getByRole('button', { name: 'Saisir une seconde fois' }));
    await page().keyboard.press('Enter');
    await waitForPlace(page(), '/porte');
    expect(await page().locator('[data-question] input:checked').count()).toBe(0);
    await answer(page(), '2', 'jour');
    await typeRest(
      page(),
      new Map([
        ['mois', '11'],
        ['q7', '2'],
        ['q45', '2'],
        ['q8', '3'],
      ]),
    );
    await page().getByRole('button', { name: 'Comparer' }).and(page().locator(':focus')).waitFor();
    await page().keyboard.press('Enter');
    await page().getByText('Il reste 3 différences à trancher.').waitFor();
    await expectAccessible(page());
    const at = (path: string) => page().locator(`[data-difference="${path}"] :focus`);
    await at('/mois').waitFor();
    await page().keyboard.press('2');
    await at('/q7').waitFor();
    await page().keyboard.press('1');
    await at('/q8').waitFor();
    await page().keyboard.press('3');
    await page().getByLabel('Le numéro de la case').and(page().locator(':focus')).waitFor();
    await page().keyboard.type('2');
    await page().keyboard.press('Enter');
    const apply = page().getByRole('button', { name: 'Appliquer les décisions' });
    await apply.and(page().locator(':focus')).waitFor();
    await page().keyboard.press('Enter');
    await page().getByText('3 différences sur 43 réponses').waitFor();
    const answers = await answersOf();
    expect(['/mois', '/q7', '/q8'].map((path) => answers.get(path))).toEqual(['m11', 'oui', 'non']);
    const decided = held?.database.reader.all<{ choice: string; user: string }>(
      `SELECT d.choice, u.name AS user FROM entry_difference d
       JOIN journal j ON j.table_name = 'entry_difference' AND j.row_id = d.id
         AND j.operation = 'update'
       JOIN user u ON u.id = j.user ORDER BY d.rowid`,
    );
    expect(decided).toEqual([
      { choice: 'second', user: 'Awa' },
      { choice: 'first', user: 'Awa' },
      { choice: 'other', user: 'Awa' },
    ]);
  });
});
