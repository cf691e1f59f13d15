import { useMemo } from 'react';
import type { ListedWarning } from '../../shared/contract/months.ts';
import { writeWarning, writeWarningLine } from '../../shared/domain/months/write-warning.ts';
import { useTranslate } from './formats.ts';

/** What the sentence of a warning needs. */
export type SaidWarning = Pick<ListedWarning, 'sheet' | 'code' | 'facts' | 'label'>;

/** Gives the sentence of a warning, and the one that names its line too, for where the line is not beside it. */
export function useWarningSentence(): {
  readonly sentence: (warning: Omit<SaidWarning, 'label'>) => string;
  readonly line: (warning: SaidWarning) => string;
} {
  const translate = useTranslate();
  return useMemo(
    () => ({
      sentence: (warning) => writeWarning(warning, translate),
      line: (warning) => writeWarningLine(warning, translate),
    }),
    [translate],
  );
}
