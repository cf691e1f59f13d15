import type { Page } from 'playwright-core';
import type { FormDefinition } from '../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../shared/domain/instruments/form-questions.ts';
import type { Answer } from '../../shared/domain/instruments/submission.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The question that the cursor stands in, as the page shows it. */
interface Asked {
  readonly path: string;
  readonly field: 'choice' | 'line' | 'lines' | 'none';
  /** What a field holds already, such as the day that the form proposes. */
  readonly value: string;
  /** The answers to choose from, in their order. */
  readonly choices: readonly string[];
}

/** Null where the cursor stands in no question: the form is at its end. */
function readAsked(): Asked | null {
  const at = document.activeElement;
  const card = at?.closest<HTMLElement>('[data-question]');
  if (!at || !card) return null;
  const path = card.dataset['question'] ?? '';
  if (at instanceof HTMLTextAreaElement)
    return { path, field: 'lines', value: at.value, choices: [] };
  if (!(at instanceof HTMLInputElement)) return { path, field: 'none', value: '', choices: [] };
  if (at.type !== 'radio') return { path, field: 'line', value: at.value, choices: [] };
  const inputs = [...card.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  return { path, field: 'choice', value: '', choices: inputs.map(({ value }) => value) };
}

/** What is typed into a field, by the kind of its question. */
const TYPED: Readonly<Record<string, string>> = { integer: '12', date: '2026-10-31' };

/**
 * Fills the form that is open by keys alone, from the question that the cursor stands in to its end: doors are opened,
 * of other lists each answer has its turn, fields are written into. Gives what was answered.
 */
export async function walkForm(
  page: Page,
  form: FormDefinition,
  isFast: boolean,
): Promise<readonly Answer[]> {
  const questions = new Map(listQuestions(form.children).map((each) => [each.path, each]));
  const given = new Map<string, string>();
  for (;;) {
    const asked = await page.evaluate(readAsked);
    if (asked === null) return [...given].map(([path, value]) => ({ path, value }));
    const { path, field, choices } = asked;
    if (given.has(path)) throw new Error(`The cursor came to ${path} twice`);
    const { type = '', listName = null } = questions.get(path) ?? {};
    if (field === 'choice') {
      const at = listName === 'ouvert' ? choices.indexOf('oui') : given.size % choices.length;
      given.set(path, choices[at] ?? '');
      // One finger is down before the other is up, as people type.
      const keys = isFast ? [LETTERS[at] ?? ''] : [LETTERS[at] ?? '', 'Enter'];
      await Promise.all(keys.map((key) => page.keyboard.press(key)));
      continue;
    }
    if (field !== 'none' && asked.value === '') {
      const text = TYPED[type] ?? `Vu ${given.size}`;
      given.set(path, text);
      await page.keyboard.type(text);
    }
    await page.keyboard.press(field === 'lines' ? 'Control+Enter' : 'Enter');
  }
}
