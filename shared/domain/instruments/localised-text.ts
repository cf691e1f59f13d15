import type { FormDefinition, LocalisedText } from './form-definition.ts';

/** A text of a form in one of its languages, else in its default language, else in whichever it has; `''` for none. */
export function readText(form: FormDefinition, text: LocalisedText, language?: string): string {
  const own = language === undefined ? undefined : text[language];
  return own ?? text[form.defaultLanguage] ?? Object.values(text)[0] ?? '';
}

/**
 * The form's language for a code of the application: `fr` finds `Français (fr)`, `fr` or `French`; where there is none,
 * the form's default language, because a checklist in another language is better than none.
 */
export function findFormLanguage(form: FormDefinition, code: 'fr' | 'en' | 'bm'): string {
  const starts = { fr: 'fr', en: 'en', bm: 'ba' } as const;
  const named = form.languages.find((language) => {
    const folded = language.toLowerCase();
    return folded === code || folded.endsWith(`(${code})`);
  });
  const alike = form.languages.find((name) => name.toLowerCase().startsWith(starts[code]));
  return named ?? alike ?? form.defaultLanguage;
}
