import type { PageType } from '../../../shared/domain/reports/page-type.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useLaidOutPages } from '../../ui/sheets/use-laid-out-pages.ts';

/** Which report is shown, and how it is printed. */
export interface ReportChoice {
  readonly facility: string;
  /** Null for a draft of today, where there is no meeting. */
  readonly meeting: string | null;
  readonly language: Language;
  readonly type: PageType;
}

/** The report page by page as it will be printed. */
export function useReportPages(choice: ReportChoice, enabled: boolean) {
  const { client, calls } = useApi();
  return useLaidOutPages(
    [...calls.reports.key(), 'pages', choice],
    (signal) => client.reports.pages(choice, { signal }),
    enabled,
  );
}
