import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../main/app/workspace.ts';
import { recordForm } from '../../main/features/instruments/writer.ts';
import { type HeldSubmission, listSubmissions } from '../../main/features/visits/reader.ts';
import type { FormDefinition } from '../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../shared/domain/instruments/form-questions.ts';
import { scorePoints } from '../../shared/domain/instruments/score-points.ts';
import type { Answer } from '../../shared/domain/instruments/submission.ts';
import { scoreExperience } from '../../shared/domain/surveys/experience-score.ts';
import { isInterview, LIBRARY } from '../instruments/library-forms.ts';
import { expectAccessible, goToAddress, keepSignedIn, pressButton, tabTo } from './door.ts';
import { walkForm } from './form-walk.ts';

const CHECKLISTS = LIBRARY.filter(({ form }) => !isInterview(form));
const INTERVIEWS = LIBRARY.filter(({ form }) => isInterview(form));
const EVER = { from: '0000-01-01', to: '9999-12-31' } as const;

let held: Workspace;

function adopt(workspace: Workspace): void {
  held = workspace;
  workspace.write('supervisor', (db) => {
    for (const form of LIBRARY) recordForm(db, form);
  });
}

function waitForQuestion(page: Page): Promise<void> {
  return page.locator('[data-question] :focus').waitFor();
}

/** Begins a visit with some of the forms, which then follow one another; the first of the list is proposed. */
async function beginVisit(page: Page, formIds: readonly string[]): Promise<void> {
  await goToAddress(page, '#/visits');
  await pressButton(page, 'Commencer une visite');
  const boxes = page.getByRole('dialog').getByRole('checkbox');
  for (const formId of formIds) {
    const box = boxes.and(page.locator(`[value="${formId}"]`));
    await tabTo(page, box);
    if (!(await box.isChecked())) await page.keyboard.press('Space');
  }
  await pressButton(page, 'Commencer');
}

function titleOf({ title, defaultLanguage }: FormDefinition): string {
  return title[defaultLanguage] ?? Object.values(title)[0] ?? '';
}

function findFilled({ formId, scoring }: FormDefinition): HeldSubmission {
  const kind = scoring === 'experience' ? 'interview' : 'checklist';
  const filled = listSubmissions(held.database.reader, 'TEST01', kind, EVER);
  const found = filled.find((each) => each.formId === formId);
  if (!found) throw new Error(`${formId} is not recorded`);
  return found;
}

/** What was asked to the end and has no answer; what the form works out is nobody's to answer. */
function findUnanswered(form: FormDefinition, { answers }: HeldSubmission): readonly string[] {
  const questions = listQuestions(form.children).filter(
    ({ label }) => Object.keys(label).length > 0,
  );
  const asked = new Set(questions.map(({ path }) => path));
  return answers.flatMap(({ path, value }) => (asked.has(path) && value === '' ? [path] : []));
}

function scoreOf(form: FormDefinition, answers: readonly Answer[]): number | null {
  const filled = { formId: form.formId, version: form.version, instanceId: 'uuid:1', answers };
  return isInterview(form) ? scoreExperience(form, filled).score : scorePoints(form, filled).score;
}

describe('the library of instruments, filled by keys alone', () => {
  const page = keepSignedIn({ prepare: adopt });
  const given = new Map<string, readonly Answer[]>();

  it('is begun as one visit with every checklist', async () => {
    await beginVisit(
      page(),
      CHECKLISTS.map(({ id }) => id),
    );
    await waitForQuestion(page());
  });

  it.each(CHECKLISTS.map((_, index) => index + 1))(
    'checklist %i of the visit is answered to its end and made final',
    async () => {
      await waitForQuestion(page());
      const title = await page().getByRole('heading', { level: 1 }).innerText();
      const found = CHECKLISTS.find(({ form }) => titleOf(form) === title);
      if (!found) throw new Error(`No checklist is named ${title}`);
      given.set(found.id, await walkForm(page(), found.form, false));
      await pressButton(page(), 'Terminer la visite');
      // The next form follows, and the result after the last.
      const heading = page().getByRole('heading', { level: 1, name: title, exact: true });
      if (given.size < CHECKLISTS.length) await heading.waitFor({ state: 'detached' });
      else await page().getByRole('heading', { name: 'Résultat par section' }).waitFor();
    },
  );

  it.each(INTERVIEWS)('$id is answered to its end and made final', async ({ id, form }) => {
    await goToAddress(page(), `#/interviews/${id}`);
    await pressButton(page(), "Oui, d'accord");
    await waitForQuestion(page());
    given.set(id, await walkForm(page(), form, true));
    await pressButton(page(), 'Enregistrer et passer au suivant');
    await page().getByRole('button', { name: "Oui, d'accord" }).waitFor();
  });

  it.each(LIBRARY)(
    '$id keeps what was typed, and shows the score that it comes to',
    async ({ id, form }) => {
      const typed = given.get(id) ?? [];
      const filled = findFilled(form);
      expect(filled.answers).toEqual(expect.arrayContaining([...typed]));
      expect(findUnanswered(form, filled)).toEqual([]);
      await goToAddress(page(), `#/visits/${encodeURIComponent(filled.instanceId)}`);
      const title = Object.values(form.title)[0] ?? '';
      await page().getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      const score = scoreOf(form, typed);
      expect(score).not.toBeNull();
      await page().locator(`[data-score="${score}"]`).waitFor();
      const spent = page().locator('[data-open-seconds]');
      await spent.waitFor();
      expect(await spent.getAttribute('data-open-seconds')).toMatch(/^\d+$/);
    },
  );

  it('asks before a second visit of the day with the same form, and says on both that there are two', async () => {
    const formIds = CHECKLISTS.slice(0, 1).map(({ id }) => id);
    await beginVisit(page(), formIds);
    await page()
      .getByText(/: déjà terminée aujourd'hui$/)
      .waitFor();
    await expectAccessible(page());
    await pressButton(page(), 'Commencer une seconde visite');
    await waitForQuestion(page());
    await beginVisit(page(), formIds);
    const begun = page().getByRole('link', { name: 'Continuer celle-ci' });
    await begun.waitFor();
    await tabTo(page(), begun);
    await page().keyboard.press('Enter');
    await waitForQuestion(page());
    await pressButton(page(), 'Vérifier et terminer');
    await pressButton(page(), 'Terminer malgré tout');
    await page().getByText('2 visites de ce jour avec ce formulaire').waitFor();
    await expectAccessible(page());
    await tabTo(page(), page().locator('[data-same-form] a'));
    await page().keyboard.press('Enter');
    await page()
      .getByText(/^Ouvrir celle commencée à/)
      .waitFor();
  });
});
