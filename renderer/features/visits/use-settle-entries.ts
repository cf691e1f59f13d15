import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { HeldDifference } from '../../../shared/contract/second-entries.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import { useApi } from '../../api/client-context.tsx';
import { openForm } from '../../form/open-form.ts';

interface Settling {
  readonly differences: readonly HeldDifference[];
  readonly answers: readonly Answer[];
  readonly source: { readonly xform: string; readonly definition: FormDefinition };
}

/** The answers of the visit with what was decided in place of what was typed. */
function decide({ answers, differences }: Settling): readonly Answer[] {
  const values = new Map(answers.map(({ path, value }) => [path, value]));
  for (const { path, chosen } of differences) {
    if (chosen === null) values.delete(path);
    else values.set(path, chosen);
  }
  return [...values].map(([path, value]) => ({ path, value }));
}

/** Puts what was decided into the visit, by way of the form: it says what is asked now, and works out the rest. */
export function useSettleEntries(visit: string) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (settling: Settling) => {
      const answers = decide(settling);
      const form = await openForm(
        { ...settling.source, instanceId: visit, answers },
        () => undefined,
      );
      const count = settling.differences.length;
      return client.visits.settleEntries({
        visit,
        reason: t('paperForms:second.reason', { count }),
        answers: [...form.answers(), ...form.notes()],
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      navigate(`/visits/${encodeURIComponent(visit)}`);
    },
  });
}
