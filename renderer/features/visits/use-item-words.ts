import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { plainPath } from '../../../shared/domain/instruments/paths.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';

/** An item of the form that a picture can be about. */
export interface NamedItem {
  readonly value: string;
  readonly label: string;
}

/** The items of a form in the words of the page's language; an item that the form has no more is said by its path. */
export function useItemWords(definition: FormDefinition) {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const language = findFormLanguage(definition, i18n.language as Language);
    const questions = listQuestions(definition.children);
    const words = new Map(
      questions.map(({ path, label }) => [path, readText(definition, label, language)]),
    );
    const items = questions.flatMap(({ path, listName }): readonly NamedItem[] => {
      const label = words.get(path) ?? '';
      return listName === null || label === '' ? [] : [{ value: path, label }];
    });
    const sayItem = (path: string): string => words.get(plainPath(path)) || path;
    return { items, sayItem };
  }, [definition, i18n.language]);
}
