import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { layOutForm, type PaperForm } from '../../../shared/domain/instruments/paper/paper-form.ts';
import type { OpenForm } from '../../form/open-form.ts';

/** Whether a form is typed from paper, as the address says, and the paper's lines if so. */
export function usePaperMode(
  { definition }: OpenForm,
  xform: string,
): { readonly paper: PaperForm | null; readonly setPaper: (isPaper: boolean) => void } {
  const [address, setAddress] = useSearchParams();
  const isPaper = address.has('paper');
  const paper = useMemo(
    () => (isPaper ? layOutForm(definition, xform) : null),
    [isPaper, definition, xform],
  );
  const setPaper = useCallback(
    (wanted: boolean): void => setAddress(wanted ? { paper: '1' } : {}, { replace: true }),
    [setAddress],
  );
  return { paper, setPaper };
}
