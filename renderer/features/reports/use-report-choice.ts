import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { readPrintChoice } from './print-choice.ts';
import type { ReportChoice } from './use-report-pages.ts';

/** What a person chooses of a report; the centre is the one they are in. */
export type ChosenPart = Partial<Omit<ReportChoice, 'facility'>>;

/** The report that the address names, so that who projects it comes back to the same one. */
export function useReportChoice() {
  const { i18n } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const [address, setAddress] = useSearchParams();
  const meetings = useQuery(calls.reports.meetings.queryOptions({ input: { facility } }));
  const days = meetings.data?.map(({ day }) => day) ?? [];
  const meeting = days.find((day) => day === address.get('meeting')) ?? days[0] ?? null;
  const print = readPrintChoice(address, i18n.language);
  const choice: ReportChoice = { facility, meeting, ...print };
  const choose = (part: ChosenPart): void => {
    const next = { meeting, ...print, ...part };
    const words = Object.entries(next).filter(([, value]) => value !== null);
    setAddress(new URLSearchParams(words as [string, string][]), { replace: true });
  };
  return { choice, choose, meetings, address: address.toString() };
}
