import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/domain/text/translate.ts';

// What the door says; `app` has also the sentences of failures, `reports` the words of states.
const door = import.meta.glob<object>('../../resources/locales/fr/{app,session,reports}.json', {
  eager: true,
  import: 'default',
});

const BEHIND_DOOR = {
  fr: () => import('./texts-fr.ts'),
  en: () => import('./texts-en.ts'),
  bm: () => import('./texts-bm.ts'),
} as const satisfies Readonly<Record<Language, () => Promise<object>>>;

type Texts = Readonly<Record<string, object>>;

function byFeature(files: Texts): Texts {
  const feature = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [feature(path), texts]));
}

function createTexts(): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: 'fr',
    fallbackLng: 'fr',
    resources: { fr: byFeature(door) },
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** The texts of every page: the door's in French at once; a text that a language lacks is given in French. */
export const texts: i18n = createTexts();

/** Fetches what a language says behind the door. */
export async function fetchTexts(language: Language): Promise<void> {
  const { pages } = await BEHIND_DOOR[language]();
  for (const [feature, words] of Object.entries(byFeature(pages))) {
    texts.addResourceBundle(language, feature, words);
  }
}

/** Changes the language of the screen without a restart. */
export async function speak(language: Language): Promise<void> {
  // The door's French is there from the start, and what is behind the door comes with it.
  if (language !== 'fr') await fetchTexts(language);
  await texts.changeLanguage(language);
  document.documentElement.lang = language;
}
