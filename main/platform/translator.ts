import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type { Language, Translate } from '../../shared/domain/text/translate.ts';
import { resourcesDirectory } from './resources.ts';

type Texts = Readonly<Record<string, unknown>>;

function readTexts(language: Language): Readonly<Record<string, Texts>> {
  const directory = join(resourcesDirectory(), 'locales', language);
  const names = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(directory, name), 'utf8')) as Texts,
    ]),
  );
}

// A page asks many times; the files stay as they are while the program runs.
const made = new Map<Language, Translate>();

/**
 * The sentences of `resources/locales` in one language. A text that Bambara or English lacks is given in French;
 * one that French lacks is a fault of ours and throws, so that no key is ever printed.
 */
export function createTranslator(language: Language): Translate {
  const translate = made.get(language) ?? readTranslator(language);
  made.set(language, translate);
  return translate;
}

function readTranslator(language: Language): Translate {
  const resources = Object.fromEntries(
    (['fr', language] as const).map((code) => [code, readTexts(code)]),
  );
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'fr',
    resources,
    ns: Object.keys(resources['fr'] ?? {}),
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    appendNamespaceToMissingKey: true,
    parseMissingKeyHandler: refuseKey,
    returnedObjectHandler: refuseKey,
  });
  return (key, facts) => i18n.t(key, { ...facts });
}

function refuseKey(key: string): never {
  throw new Error(`No text for "${key}"`);
}
