import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListedSubject } from '../../../shared/contract/exchange.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { failureSentence } from '../../ui/failure-notice.tsx';

/** What is linked with DHIS2, and the ways to change it; each gives the sentence of a refusal, or null. */
export function useLinks() {
  const { calls, client } = useApi();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { code: facility } = useFacility();
  const query = calls.exchange.links.queryOptions({ input: { facility } });
  const { data, error, refetch } = useQuery(query);
  const attempt = async (change: () => Promise<unknown>): Promise<string | null> => {
    try {
      await change();
    } catch (thrown) {
      return failureSentence(thrown, t);
    }
    await queries.invalidateQueries({ queryKey: query.queryKey });
    return null;
  };
  return {
    data: data ?? null,
    error,
    refetch,
    saveLink: ({ subject }: ListedSubject, place: ListedSubject['link']) =>
      attempt(() => client.exchange.saveLink({ facility, subject, place })),
    saveOrgUnit: (code: string, orgUnit: string | null) =>
      attempt(() => client.exchange.saveOrgUnit({ facility: code, orgUnit })),
  };
}

/** What is linked, and what can be done with it. */
export type Links = ReturnType<typeof useLinks>;
