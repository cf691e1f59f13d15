import type { AgendaKind } from '../../../shared/domain/meetings/meeting-record.ts';
import type { Language, Translate } from '../../../shared/domain/text/translate.ts';
import { createTranslator } from '../../platform/translator.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en', 'bm'];

/** The words of a point that the program proposes. */
export function proposedTitle(kind: AgendaKind, translate: Translate): string {
  return translate(`meetings:agenda.kinds.${kind}`);
}

/** A title as it is held: `''` for the program's own words in any language, so that each page writes them in its own. */
export function titleToHold(kind: AgendaKind, title: string): string {
  const isProposed = LANGUAGES.some(
    (language) => proposedTitle(kind, createTranslator(language)) === title,
  );
  return isProposed ? '' : title;
}
