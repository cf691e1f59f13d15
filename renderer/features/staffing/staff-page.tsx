import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PartTabs } from '../../ui/part-tabs.tsx';
import { MonthPart } from './month-part.tsx';
import { NormsPart } from './norms-part.tsx';
import { PresencePart } from './presence-part.tsx';
import { RosterPart } from './roster-part.tsx';
import { SalariesPart } from './salaries-part.tsx';
import { WorkloadPart } from './workload-part.tsx';

const PARTS: Readonly<Record<string, ComponentType>> = {
  roster: RosterPart,
  presence: PresencePart,
  salaries: SalariesPart,
  month: MonthPart,
  norms: NormsPart,
  wisn: WorkloadPart,
};

/** The staff of the centre, part by part. */
export default function StaffPage() {
  const { t } = useTranslation();
  const { part } = useParams();
  return (
    <PartTabs
      label={t('staffing:title')}
      path="/staff"
      parts={PARTS}
      part={part}
      wordOf={(name) => t(`staffing:parts.${name}`)}
    />
  );
}
