import { useState } from 'react';
import type { OpenForm } from './open-form.ts';

/** The language that each form was last asked in, until the page is closed. */
const lastSpoken = new Map<string, string>();

function currentLanguage({ root }: OpenForm): string {
  return root.currentState.activeLanguage.language;
}

/**
 * The language that a form is asked in, and how to change it. Whoever asks one person after the other in Bambara goes on
 * in it: with `isKept` the next form of the same kind begins in the language chosen last.
 */
export function useSpokenLanguage(
  form: OpenForm,
  isKept: boolean,
): readonly [string, (language: string) => void] {
  const { formId } = form.definition;
  const [language, setLanguage] = useState(() => {
    const last = isKept ? lastSpoken.get(formId) : undefined;
    if (last !== undefined) form.speak(last);
    return currentLanguage(form);
  });
  const speak = (chosen: string): void => {
    form.speak(chosen);
    if (isKept) lastSpoken.set(formId, chosen);
    setLanguage(chosen);
  };
  return [language, speak];
}
