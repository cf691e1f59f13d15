import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { addMonths, isMonth, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import { SHEETS, type SheetName } from '../../../shared/domain/months/sheet.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';

/** Months that can be chosen though nothing is recorded in them. */
const YEAR = 12;

type ListedMonth = { readonly period: Month; readonly state: 'open' | 'validated' };

/** The month that is worked on: the newest that is not validated, else the one after it, else the last that is over. */
function nextToFill(listed: readonly ListedMonth[], today: Month): Month {
  const [newest] = listed;
  if (!newest) return addMonths(today, -1);
  return newest.state === 'open' ? newest.period : addMonths(newest.period, 1);
}

function listChoices(listed: readonly ListedMonth[], today: Month, chosen: Month) {
  const recent = Array.from({ length: YEAR }, (_, back) => addMonths(today, -back));
  const periods = new Set([...listed.map(({ period }) => period), ...recent, chosen]);
  return [...periods].toSorted().toReversed();
}

/** Which month and which sheet the page shows; the address says both, so that other pages can lead here. */
export function useMonthPlace() {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const [words, setWords] = useSearchParams();
  const list = useQuery(calls.months.list.queryOptions({ input: { facility } }));
  const today = monthOf(new Date().toISOString());
  const asked = words.get('period') ?? '';
  const period = isMonth(asked) ? asked : list.data ? nextToFill(list.data, today) : null;
  const sheet = SHEETS.find((name) => name === words.get('sheet')) ?? 'services';
  const go = (to: { readonly period?: Month; readonly sheet?: SheetName }): void => {
    if (period === null) return;
    setWords({ period, sheet, ...to }, { replace: true });
  };
  const listed = list.data ?? [];
  return {
    facility,
    period,
    sheet,
    go,
    state: listed.find((month) => month.period === period)?.state ?? 'open',
    months: period === null ? [] : listChoices(listed, today, period),
    error: list.error,
    retry: () => void list.refetch(),
  };
}

/** What the parts of the page share of where they are. */
export type MonthPlace = ReturnType<typeof useMonthPlace>;
