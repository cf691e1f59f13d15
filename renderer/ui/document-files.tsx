import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inOwnWindow, type OfferedFile } from '../api/files.ts';
import { type TaskProgress, useTask } from '../api/task.ts';
import { FileNotice } from './file-notice.tsx';
import { TaskNotice } from './task-notice.tsx';
import { useFileRoutes } from './use-file-routes.ts';

/** What a document can be made into: `print` hands the PDF to the system's viewer, `open` shows it in a tab. */
export type DocumentOrder = 'print' | 'open' | 'pdf' | 'xlsx' | 'txt';

/** Begins to write a document in one format; the program offers the file when it is whole. */
export type WriteDocument = (
  format: 'pdf' | 'xlsx' | 'txt',
) => Promise<AsyncIterator<TaskProgress, OfferedFile>>;

/** Makes files of a document: one at a time, with progress. */
export function useDocumentFiles(write: WriteDocument) {
  const task = useTask();
  const routes = useFileRoutes();
  async function order(wanted: DocumentOrder): Promise<void> {
    const isPdf = wanted === 'print' || wanted === 'open';
    const file = await task.run(() => write(isPdf ? 'pdf' : wanted));
    if (file) await routes[isPdf ? wanted : 'save'](file);
  }
  return { task, routes, order, isBusy: task.progress !== null || routes.isBusy };
}

type DocumentFiles = ReturnType<typeof useDocumentFiles>;

const FORMATS = ['pdf', 'xlsx', 'txt'] as const;

interface ButtonProps {
  readonly files: DocumentFiles;
}

/** Prints a document by the system's own viewer; `primary` on a page that is there for printing. */
export function PrintDocumentButton({
  files,
  primary = false,
}: ButtonProps & { readonly primary?: boolean }) {
  const { t } = useTranslation();
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      disabled={files.isBusy}
      onClick={() => void files.order('print')}
    >
      {t('reports:page.print')}
    </Button>
  );
}

/** Saves a document as a file; a browser also shows it in a tab of its own, from which it prints. */
export function SaveDocumentButtons({ files }: ButtonProps) {
  const { t } = useTranslation();
  const orders = inOwnWindow() ? FORMATS : ([...FORMATS, 'open'] as const);
  return (
    <Group gap="xs">
      {orders.map((each) => (
        <Button
          key={each}
          variant="default"
          disabled={files.isBusy}
          onClick={() => void files.order(each)}
        >
          {t(`reports:page.${each}`)}
        </Button>
      ))}
    </Group>
  );
}

/** All that can be made of a document, in one row. */
export function DocumentButtons({ files }: ButtonProps) {
  return (
    <Group gap="xs">
      <PrintDocumentButton files={files} />
      <SaveDocumentButtons files={files} />
    </Group>
  );
}

/** How far the file has come, and where it went. */
export function DocumentNotice({ files }: { readonly files: DocumentFiles }) {
  const { t } = useTranslation();
  return (
    <>
      <TaskNotice task={files.task} text={t('reports:page.writing')} />
      <FileNotice routes={files.routes} />
    </>
  );
}
