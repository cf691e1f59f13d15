import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/domain/text/translate.ts';

type Texts = Record<string, unknown>;

const french = import.meta.glob<Texts>('../../resources/locales/fr/*.json', {
  eager: true,
  import: 'default',
});
const others = import.meta.glob<Texts>('../../resources/locales/{en,bm}/*.json', {
  import: 'default',
});

function featureOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
}

/** The texts of every page, French at once; a text that a language lacks is given in French. */
export function createTexts(): i18n {
  const instance = createInstance();
  const namespaces = Object.keys(french).map(featureOf);
  void instance.use(initReactI18next).init({
    lng: 'fr',
    fallbackLng: 'fr',
    resources: {
      fr: Object.fromEntries(
        Object.entries(french).map(([path, texts]) => [featureOf(path), texts]),
      ),
    },
    ns: namespaces,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** Changes the language of the screen without a restart; the texts are fetched the first time. */
export async function speak(instance: i18n, language: Language): Promise<void> {
  const wanted = Object.entries(others).filter(([path]) => path.includes(`/locales/${language}/`));
  await Promise.all(
    wanted
      .filter(([path]) => !instance.hasResourceBundle(language, featureOf(path)))
      .map(async ([path, load]) => {
        instance.addResourceBundle(language, featureOf(path), await load());
      }),
  );
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
}
