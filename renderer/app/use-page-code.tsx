import type { SpotlightActionData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FoundPage } from '../../shared/contract/reports.ts';
import { isDay } from '../../shared/domain/calendar/day.ts';
import { isMonth } from '../../shared/domain/calendar/month.ts';
import { readPageCode } from '../../shared/domain/reports/page-code.ts';
import { useApi } from '../api/client-context.tsx';
import { useFormats } from '../ui/formats.ts';
import { Icon } from '../ui/icons.tsx';
import { addressOf } from './page-address.ts';
import { useFacilityChange } from './use-facility-change.ts';

/** What a person looks up by the code at the foot of a page: every record that it fits, by name; `here` is the centre. */
export function usePageCode(
  typed: string,
  here: string | null,
): {
  readonly code: string | null;
  readonly isSearching: boolean;
  readonly actions: readonly SpotlightActionData[];
} {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { day, month } = useFormats();
  const navigate = useNavigate();
  const changeFacility = useFacilityChange();
  const code = readPageCode(typed);
  const { data, isFetching } = useQuery({
    ...calls.reports.findPages.queryOptions({ input: { code: code ?? '' } }),
    enabled: code !== null,
  });
  // A month, a day, or an id that nobody reads.
  const when = ({ record }: FoundPage): string =>
    record
      .split(' ')
      .map((word) => (isMonth(word) ? month(word) : isDay(word) ? day(word) : ''))
      .join('');
  const found = code === null ? [] : (data ?? []);
  return {
    code,
    isSearching: isFetching,
    actions: found.map((page) => ({
      id: `page-${page.document}-${page.facility}-${page.record}`,
      label: t(`app:pageCode.documents.${page.document}`),
      description: [page.centre, when(page)].filter((word) => word !== '').join(' · '),
      // The palette shows what holds the words that were typed.
      keywords: [typed],
      leftSection: <Icon name="report" />,
      onClick: () => {
        if (page.facility !== '' && page.facility !== here) changeFacility(page.facility);
        void navigate(addressOf(page));
      },
    })),
  };
}
