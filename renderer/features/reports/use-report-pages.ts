import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PageType } from '../../../shared/domain/reports/page-type.ts';
import type { ReportPages } from '../../../shared/domain/reports/report-pages.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';

/** Which report is shown, and how it is printed. */
export interface ReportChoice {
  readonly facility: string;
  /** Null for a draft of today, where there is no meeting. */
  readonly meeting: string | null;
  readonly language: Language;
  readonly type: PageType;
}

/** What long work gives at its end. */
export async function endOf<Result>(work: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}

/** The report page by page as it will be printed; the pages before stay until the new ones are laid out. */
export function useReportPages(choice: ReportChoice, enabled: boolean) {
  const { client, calls } = useApi();
  return useQuery<ReportPages>({
    queryKey: [...calls.reports.key(), 'pages', choice],
    queryFn: async ({ signal }) => endOf(await client.reports.pages(choice, { signal })),
    placeholderData: keepPreviousData,
    enabled,
  });
}
