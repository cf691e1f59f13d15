import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReportPages } from '../../../shared/domain/reports/report-pages.ts';

/** Begins to lay a document out; `signal` tells when nobody waits for it any more. */
export type LayOutDocument = (signal: AbortSignal) => Promise<AsyncIterator<unknown, ReportPages>>;

/** What long work gives at its end. */
async function endOf<Result>(work: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}

/** A document page by page as it will be printed; the pages before stay until the new ones are laid out. */
export function useLaidOutPages(key: readonly unknown[], layOut: LayOutDocument, enabled = true) {
  return useQuery<ReportPages>({
    queryKey: key,
    queryFn: async ({ signal }) => endOf(await layOut(signal)),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** What `useLaidOutPages` gives. */
export type LaidOutPages = ReturnType<typeof useLaidOutPages>;
