import type { Language, Translate } from '../../shared/domain/text/translate.ts';
import { createTranslator } from '../platform/translator.ts';

/** The sentences of a language, for a host that speaks to a person. */
export function openTexts(language: Language): Translate {
  return createTranslator(language);
}
