import { useApi } from '../../api/client-context.tsx';
import { fetchOffered } from '../../api/files.ts';
import { useTask } from '../../api/task.ts';
import { useFileRoutes } from '../../ui/use-file-routes.ts';
import type { ReportChoice } from './use-report-pages.ts';

/** What can be made of a report: `print` hands the PDF to the system's viewer, `open` shows it in a tab. */
export type ReportOrder = 'print' | 'open' | 'pdf' | 'xlsx' | 'txt';

/** Makes files and pictures of a report: one at a time, with progress. */
export function useReportFiles(choice: ReportChoice) {
  const { client } = useApi();
  const task = useTask();
  const routes = useFileRoutes();
  async function write(order: ReportOrder): Promise<void> {
    const format = order === 'print' || order === 'open' ? 'pdf' : order;
    const file = await task.run(() => client.reports.write({ ...choice, format }));
    if (!file) return;
    const way = order === 'print' || order === 'open' ? order : 'save';
    await routes[way](file);
  }
  async function* drawing(page: number) {
    const pdf = yield* await client.reports.write({ ...choice, format: 'pdf' });
    // The painter of pages is as large as all the rest, and few pictures are asked for.
    const { drawPage } = await import('../../ui/draw-page.ts');
    const content = await drawPage(await fetchOffered(pdf.token), page);
    const ending = content.type === 'image/png' ? 'png' : 'jpg';
    return { content, name: pdf.name.replace(/\.pdf$/, `-page${page}.${ending}`) };
  }
  /** Saves one page as a picture to share by telephone; the first page is 1. */
  async function draw(page: number): Promise<void> {
    const picture = await task.run(async () => drawing(page));
    if (picture) await routes.saveMade(picture.content, picture.name);
  }
  return { task, routes, write, draw };
}
