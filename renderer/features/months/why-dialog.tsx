import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListedWarning } from '../../../shared/contract/months.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useWarningSentence } from '../../ui/month-warning.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { SheetPlace } from './desks.ts';

/** Asks why something is right as it stands. */
export function WhyDialog({
  place,
  warning,
  onClose,
}: {
  readonly place: SheetPlace;
  readonly warning: ListedWarning | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const queries = useQueryClient();
  const { sentence } = useWarningSentence();
  const explain = useMutation({
    mutationFn: async (reason: string) => {
      if (!warning) return;
      const { row, code, sheet } = warning;
      await client.months.explain({ ...place, sheet, row, code, reason });
    },
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: calls.months.key() });
    },
  });
  return (
    <ReasonDialog
      // What was written about one is not said of another.
      key={warning ? `${warning.row} ${warning.code}` : ''}
      isOpen={warning !== null}
      title={t('months:why.title')}
      {...(warning ? { text: sentence(warning) } : {})}
      label={t('months:why.label')}
      hint={t('months:why.hint')}
      go={t('months:why.go')}
      isPending={explain.isPending}
      onGo={(reason) => explain.mutate(reason)}
      onClose={onClose}
    >
      <FailureNotice error={explain.error} />
    </ReasonDialog>
  );
}
