import { useTranslation } from 'react-i18next';
import type { RecordState } from '../../shared/domain/exchange/record-state.ts';
import type { ReportStatus } from '../../shared/domain/reports/document.ts';
import { StatusMark } from './status-shape.tsx';

const STATUSES: Readonly<Record<RecordState, ReportStatus>> = {
  unsent: 'attention',
  sent: 'none',
  received: 'good',
};

/** How far something went to headquarters, by shape, word and colour. */
export function RecordStateMark({ state }: { readonly state: RecordState }) {
  const { t } = useTranslation();
  return <StatusMark status={STATUSES[state]} word={t(`sending:states.${state}`)} />;
}
