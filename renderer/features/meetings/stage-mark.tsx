import { useTranslation } from 'react-i18next';
import type { MeetingStage } from '../../../shared/domain/meetings/meeting-record.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

const STATUSES: Readonly<Record<MeetingStage, ReportStatus>> = {
  planned: 'none',
  held: 'attention',
  approved: 'attention',
  signed: 'good',
};

/** How far a meeting is, by shape and word. */
export function StageMark({ stage }: { readonly stage: MeetingStage }) {
  const { t } = useTranslation();
  return <StatusMark status={STATUSES[stage]} word={t(`meetings:stage.${stage}`)} />;
}
