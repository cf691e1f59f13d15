import { PAGE_TYPES } from '../../../shared/domain/reports/page-type.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { LANGUAGES } from '../../i18n/use-language.ts';
import type { PrintChoice } from '../../ui/sheets/print-choices.tsx';

/** How a document is printed as the address says it; the language of the screen where it says none. */
export function readPrintChoice(address: URLSearchParams, screen: string): PrintChoice {
  const named = LANGUAGES.find(({ value }) => value === address.get('language'));
  return {
    language: named?.value ?? (screen as Language),
    type: PAGE_TYPES.find((each) => each === address.get('type')) ?? 'normal',
  };
}
