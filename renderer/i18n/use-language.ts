import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/text/translate.ts';
import { useApi } from '../api/client-context.tsx';
import { speak } from './texts.ts';

/** The languages by the name they give themselves. */
export const LANGUAGES = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
  { value: 'bm', label: 'Bamanankan' },
] as const satisfies readonly { readonly value: Language; readonly label: string }[];

/** The language of the screen, and how to change it, also for what the program answers. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const change = useCallback(
    async (language: Language): Promise<void> => {
      if (language === i18n.language) return;
      await Promise.all([speak(language), client.session.speak({ language })]);
      // Titles of forms and sentences come in the language of the session.
      // Preferences do not, and one that is being recorded must not be read back too early.
      await queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isPreference'] !== true });
    },
    [i18n, client, queries],
  );
  return { language: i18n.language as Language, change };
}
