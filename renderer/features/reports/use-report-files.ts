import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useTask } from '../../api/task.ts';
import { useFileRoutes } from '../../ui/use-file-routes.ts';

/** Which report is shown. */
export interface ReportChoice {
  readonly facility: string;
  readonly meeting: string | null;
  readonly language: Language;
}

/** What can be made of a report; `print` opens the PDF where it can be printed. */
export type ReportOrder = 'print' | 'pdf' | 'xlsx' | 'txt';

/** Makes files of a report: one at a time, with progress. */
export function useReportFiles(choice: ReportChoice) {
  const { client } = useApi();
  const task = useTask();
  const routes = useFileRoutes();
  async function write(order: ReportOrder): Promise<void> {
    const format = order === 'print' ? 'pdf' : order;
    const file = await task.run(() => client.reports.write({ ...choice, format }));
    if (!file) return;
    await (order === 'print' ? routes.print(file) : routes.save(file));
  }
  return { task, routes, write };
}
