import type { OpenFormat } from '../../../shared/domain/exchange/open-format.ts';
import { useApi } from '../../api/client-context.tsx';
import { useTask } from '../../api/task.ts';
import { useFileRoutes } from '../../ui/use-file-routes.ts';

/** What is to leave in the clear: one centre, or with `null` all of them. */
interface OpenOrder {
  readonly facility: string | null;
  readonly format: OpenFormat;
  readonly withJournal: boolean;
}

/** Writes a centre, or all, for other programs: one file at a time, with progress. */
export function useOpenExport() {
  const { client } = useApi();
  const task = useTask();
  const routes = useFileRoutes();
  async function order(wanted: OpenOrder): Promise<void> {
    const written = await task.run(() => client.exchange.writeOpen(wanted));
    if (written !== null) await routes.save(written.file);
  }
  return { task, routes, sent: null, order, isBusy: task.progress !== null || routes.isBusy };
}

/** Data on their way to other programs. */
export type OpenExport = ReturnType<typeof useOpenExport>;
