import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView } from '../../../shared/contract/receive.ts';
import { useFieldValue } from '../../ui/field-words.ts';

/** Names a row as people know it: `ligne de stock · novembre 2026 · zinc`. */
export function useRowName(): (row: Pick<ConflictView, 'table' | 'about'>) => string {
  const { t } = useTranslation();
  const valueWords = useFieldValue();
  return useCallback(
    ({ table, about }) =>
      [
        t(`users:tables.${table}`, { defaultValue: table }),
        ...about.map((said) => valueWords({ table, ...said })),
      ].join(' · '),
    [t, valueWords],
  );
}
