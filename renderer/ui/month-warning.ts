import { useTranslation } from 'react-i18next';
import type { ListedWarning } from '../../shared/contract/months.ts';
import { formatShortNumber } from '../../shared/domain/numbers/format-number.ts';

/** What the sentence of a warning needs. */
export type SaidWarning = Pick<ListedWarning, 'sheet' | 'code' | 'facts' | 'label'>;

/** Gives the sentence of a warning, and the one that names its line too, for where the line is not beside it. */
export function useWarningSentence(): {
  readonly sentence: (warning: Omit<SaidWarning, 'label'>) => string;
  readonly line: (warning: SaidWarning) => string;
} {
  const { t } = useTranslation();
  const sentence = ({ sheet, code, facts }: Omit<SaidWarning, 'label'>): string => {
    const written = Object.entries(facts).map(
      ([name, fact]) =>
        [name, typeof fact === 'number' ? formatShortNumber(fact, 1) : fact] as const,
    );
    const key = code.startsWith('coherence.')
      ? `indicators:${code}`
      : `months:warnings.${sheet}.${code}`;
    return t(key, Object.fromEntries(written));
  };
  return {
    sentence,
    // A rule of the report names both its counts.
    line: (warning) =>
      warning.code.startsWith('coherence.')
        ? sentence(warning)
        : t('months:alerts.line', { row: warning.label, sentence: sentence(warning) }),
  };
}
