import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

function statusOf({ state, status }: ListedAction): ReportStatus {
  if (state === 'overdue') return 'act';
  if (state === 'open') return 'attention';
  return status === 'abandoned' ? 'notApplicable' : 'good';
}

/** Where a promise stands in a few words, with the days that it is late. */
export function stateWord({ status, daysLate }: ListedAction, t: TFunction): string {
  const word = t(`meeting:promises.status.${status}`);
  return daysLate > 0 ? `${word}, ${t('meeting:promises.lateDays', { count: daysLate })}` : word;
}

/** Where a promise stands, as shape and word. */
export function ActionStateMark({ action }: { readonly action: ListedAction }) {
  const { t } = useTranslation();
  return <StatusMark status={statusOf(action)} word={stateWord(action, t)} />;
}
