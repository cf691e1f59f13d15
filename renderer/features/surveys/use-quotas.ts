import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useFacility } from '../../ui/current-facility.tsx';

/** What is planned of a form by service and age, and how far it is. */
export type Quotas = Awaited<ReturnType<Client['surveys']['quotas']>>;

/** The plan of a form in the centre that is open. */
export function useQuotas(formId: string) {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  return useQuery(calls.surveys.quotas.queryOptions({ input: { facility, formId } }));
}

/** One side of the plan: the answers of a question, or the single one of a question that is not looked at. */
export interface QuotaSide {
  readonly key: string;
  readonly label: string;
}

/** Services, ages and cells in words. */
export function useQuotaWords(questions: Quotas['questions']) {
  const { t } = useTranslation();
  const listSide = (path: string | null, all: string): readonly QuotaSide[] => {
    if (path === null) return [{ key: '', label: t(`surveys:quota.${all}`) }];
    return questions.find((each) => each.path === path)?.keys ?? [];
  };
  const listServices = (path: string | null) => listSide(path, 'all');
  const listAges = (path: string | null) => listSide(path, 'allAges');
  const sayCell = (
    plan: NonNullable<Quotas['plan']>,
    cell: { readonly service: string; readonly age: string },
  ): string => {
    const find = (sides: readonly QuotaSide[], key: string): string =>
      sides.find((side) => side.key === key)?.label ?? key;
    const service = find(listServices(plan.servicePath), cell.service);
    const age = find(listAges(plan.agePath), cell.age);
    if (plan.agePath === null) return service;
    return plan.servicePath === null ? age : t('surveys:quota.cell', { service, age });
  };
  return { listServices, listAges, sayCell };
}
