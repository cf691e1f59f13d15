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

/** The buttons that print a document and save it; `primary` where printing is what the page is for. */
export function DocumentButtons({
  files,
  primary = false,
}: {
  readonly files: DocumentFiles;
  readonly primary?: boolean;
}) {
  const { t } = useTranslation();
  const { isBusy, order } = files;
  const others = inOwnWindow() ? FORMATS : ([...FORMATS, 'open'] as const);
  return (
    <Group gap="xs">
      <Button
        variant={primary ? 'filled' : 'default'}
        disabled={isBusy}
        onClick={() => void order('print')}
      >
        {t('reports:page.print')}
      </Button>
      {others.map((each) => (
        <Button key={each} variant="default" disabled={isBusy} onClick={() => void order(each)}>
          {t(`reports:page.${each}`)}
        </Button>
      ))}
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
