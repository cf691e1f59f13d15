import type { AsacoPapers } from '../../../shared/contract/governance.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useWriting } from './use-writing.ts';

/** The papers alone, out of all that the page was given. */
function pickPapers(papers: AsacoPapers): AsacoPapers {
  const { recognition, opening, convention, orderer, payer } = papers;
  return { recognition, opening, convention, orderer, payer };
}

/** Changes some of the papers, and gives them back as they were when that is wanted. */
export function usePapersWriter(papers: AsacoPapers, onDone: () => void) {
  const { client } = useApi();
  const { code: facility } = useFacility();
  const writing = useWriting(onDone);
  const before = pickPapers(papers);
  const save = (changed: AsacoPapers) =>
    client.governance.savePapers({ facility, papers: changed });
  return {
    error: writing.error,
    keep: (change: Partial<AsacoPapers>, said: string) =>
      writing.mutate({
        said,
        async work() {
          await save({ ...before, ...change });
          return () => save(before);
        },
      }),
  };
}
