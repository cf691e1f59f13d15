import { statSync } from 'node:fs';
import type { OfferedFile } from '../../shared/contract/primitives.ts';
import type { reportsContract } from '../../shared/contract/reports.ts';
import type { ReportDocument } from '../../shared/domain/reports/document.ts';
import type { PrintedForm } from '../features/reports/paint-format.ts';
import type { AppHandlerOf, TaskCall } from './call-handlers.ts';
import { runTask } from './run-task.ts';
import type { Progress } from './task.ts';
import type { TaskInput, TaskName, TaskResult } from './tasks.ts';

/** Runs a task and hands its progress on as it comes; leaving early cancels it. */
export async function* streamTask<Name extends TaskName>(
  { workspace, signal }: TaskCall,
  name: Name,
  input: TaskInput<Name>,
): AsyncGenerator<Progress, TaskResult<Name>> {
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  signal?.addEventListener('abort', cancel, { once: true });
  let latest: Progress | null = null;
  let wake: () => void = () => undefined;
  const running = runTask(workspace, name, input, {
    signal: controller.signal,
    onProgress(progress) {
      latest = progress;
      wake();
    },
  });
  const ended = running.then(
    () => true,
    () => true,
  );
  try {
    for (let isEnded = false; !isEnded; ) {
      const news = new Promise<false>((resolve) => {
        wake = () => resolve(false);
      });
      isEnded = await Promise.race([ended, news]);
      const progress: Progress | null = latest;
      latest = null;
      if (progress !== null) yield progress;
    }
    return await running;
  } finally {
    signal?.removeEventListener('abort', cancel);
    controller.abort();
  }
}

/** What browsers call the files that are made here, by their ending. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  sqlite: 'application/vnd.sqlite3',
} as const;

/** Writes a report to a file that the page can then open, save or print. */
export const reportTask: AppHandlerOf<typeof reportsContract.write> = async function* (
  call,
  input,
) {
  const { facility, meeting, format, type } = input;
  const size = format === 'pdf' && type === 'large' ? '-grand' : '';
  const name = `rapport-${facility}-${meeting ?? 'brouillon'}${size}.${format}`;
  const file = call.files.place(name);
  const order = { ...input, file: file.path };
  yield* streamTask(call, 'report', order);
  const bytes = statSync(file.path).size;
  return { token: call.files.offer(file), name, type: FILE_TYPES[format], bytes };
};

/** Paints a document that was read already into a file that the page can then open, save or print. */
export async function* offerPainted(
  call: TaskCall,
  order: PrintedForm & { readonly document: ReportDocument },
  title: string,
): AsyncGenerator<Progress, OfferedFile> {
  const name = `${title}.${order.format}`;
  const file = call.files.place(name);
  const { bytes } = yield* streamTask(call, 'paint', { ...order, file: file.path });
  return { token: call.files.offer(file), name, type: FILE_TYPES[order.format], bytes };
}

/** Lays the report out page by page, beside what people type meanwhile. */
export const pagesTask: AppHandlerOf<typeof reportsContract.pages> = (call, input) =>
  streamTask(call, 'pages', input);
