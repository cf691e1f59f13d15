import { formatShortNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { MonthWarning } from './month-warning.ts';

type SaidWarning = Pick<MonthWarning, 'sheet' | 'code' | 'facts'>;

/** The sentence of a warning: what does not hold together, with its figures. */
export function writeWarning({ sheet, code, facts }: SaidWarning, translate: Translate): string {
  const written = Object.entries(facts).map(
    ([name, fact]) => [name, typeof fact === 'number' ? formatShortNumber(fact, 1) : fact] as const,
  );
  const key = code.startsWith('coherence.')
    ? `indicators:${code}`
    : `months:warnings.${sheet}.${code}`;
  return translate(key, Object.fromEntries(written));
}

/** The sentence with the line that it is about, for where the line is not beside it; a rule of the report names both its counts. */
export function writeWarningLine(
  warning: SaidWarning & { readonly label: string },
  translate: Translate,
): string {
  const sentence = writeWarning(warning, translate);
  return warning.code.startsWith('coherence.')
    ? sentence
    : translate('months:alerts.line', { row: warning.label, sentence });
}
