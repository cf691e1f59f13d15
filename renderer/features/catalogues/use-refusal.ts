import { useTranslation } from 'react-i18next';
import { readFailure } from '../../api/failure.ts';
import { failureSentence } from '../../ui/failure-notice.tsx';

/** Tries a change; gives the sentence of why it was refused, for the cell where it was typed, else null. */
export function useRefusal(): (change: () => Promise<unknown>) => Promise<string | null> {
  const { t } = useTranslation();
  return async (change) => {
    try {
      await change();
      return null;
    } catch (error) {
      const failure = readFailure(error);
      return failure?.code === 'entry-field-refused'
        ? t(`catalogues:refused.${failure.facts['reason']}`)
        : failureSentence(error, t);
    }
  };
}
