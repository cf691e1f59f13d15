import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
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

/** The parts of the page as tabs, each with an address of its own. */
export function StaffTabs({ part }: { readonly part: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Tabs
      value={part}
      mb="md"
      onChange={(chosen) => void navigate(chosen === 'roster' ? '/staff' : `/staff/${chosen}`)}
    >
      <Tabs.List aria-label={t('staffing:title')}>
        {Object.keys(PARTS).map((name) => (
          <Tabs.Tab key={name} value={name} mih={44}>
            {t(`staffing:parts.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(PARTS).map(([name, Part]) => (
        <Tabs.Panel key={name} value={name} pt="md" tabIndex={-1}>
          {name === part && <Part />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** The staff of the centre, part by part. */
export default function StaffPage() {
  const { part = 'roster' } = useParams();
  return <StaffTabs part={Object.hasOwn(PARTS, part) ? part : 'roster'} />;
}
