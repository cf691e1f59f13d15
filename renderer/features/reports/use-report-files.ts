import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { openOffered, saveOffered } from '../../api/files.ts';
import { useTask } from '../../api/task.ts';

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
  async function write(order: ReportOrder): Promise<void> {
    const format = order === 'print' ? 'pdf' : order;
    const file = await task.run(() => client.reports.write({ ...choice, format }));
    if (!file) return;
    await (order === 'print' ? openOffered(file) : saveOffered(file));
  }
  return { task, write };
}
