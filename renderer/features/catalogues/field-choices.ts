import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CatalogueField } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { populationDenominators } from '../../../shared/domain/catalogues/catalogues.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import type { CellChoice } from './entry-cell.tsx';

/** What can be chosen in a field, in words; empty where it is typed. Counts are asked for only where they are named. */
export function useFieldChoices(
  fields: readonly CatalogueField[],
): (field: CatalogueField) => readonly CellChoice[] {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const namesCounts = fields.some(({ kind }) => kind === 'service');
  const { data } = useQuery({
    ...calls.catalogues.entries.queryOptions({ input: { facility, catalogue: 'service' } }),
    enabled: namesCounts,
  });
  const counts = (data ?? []).map(({ code, fields: { name } }) => ({
    value: code,
    label: String(name),
  }));
  const word = (field: string, value: string): CellChoice => ({
    value,
    label: t(`catalogues:choices.${field}.${value}`),
  });
  return ({ code, kind, choices, optional }) => {
    if (kind === 'service') return counts;
    if (kind !== 'denominator') {
      const none = optional && choices.length > 0 ? [{ value: '', label: '' }] : [];
      return [...none, ...choices.map((value) => word(code, value))];
    }
    return [...populationDenominators.map((value) => word('denominator', value)), ...counts];
  };
}
