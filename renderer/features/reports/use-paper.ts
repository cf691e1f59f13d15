import type { Paper } from '../../../shared/contract/reports.ts';
import { useApi } from '../../api/client-context.tsx';
import { useDocumentFiles } from '../../ui/document-files.tsx';
import type { PrintChoice } from '../../ui/sheets/print-choices.tsx';
import { useLaidOutPages } from '../../ui/sheets/use-laid-out-pages.ts';

/** A paper that is not the report of a meeting: its pages, and files of it. */
export function usePaper(paper: Paper, { language, type }: PrintChoice) {
  const { client, calls } = useApi();
  const order = { paper, language, type };
  const pages = useLaidOutPages([...calls.reports.key(), 'paper', order], (signal) =>
    client.reports.paperPages(order, { signal }),
  );
  const files = useDocumentFiles((format) => client.reports.writePaper({ ...order, format }));
  return { pages, files };
}
