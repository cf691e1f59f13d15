import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../../ui/page-header.tsx';
import { PartTabs } from '../../ui/part-tabs.tsx';
import { FailedItems } from './failed-items.tsx';
import { LearntProjects } from './learnt-projects.tsx';
import { OverdueActions } from './overdue-actions.tsx';
import { Stockouts } from './stockouts.tsx';

const PARTS = {
  overdue: OverdueActions,
  stockouts: Stockouts,
  items: FailedItems,
  learnt: LearntProjects,
};

/** What asks for help in all centres: late promises, empty shelves, what fails most, and what worked. */
export default function FollowUpPage() {
  const { t } = useTranslation();
  const { part } = useParams();
  return (
    <>
      <PageHeader title={t('headquarters:followUp.title')} hint={t('headquarters:followUp.hint')} />
      <PartTabs
        label={t('headquarters:followUp.title')}
        path="/headquarters/follow-up"
        parts={PARTS}
        part={part}
        wordOf={(name) => t(`headquarters:followUp.parts.${name}`)}
      />
    </>
  );
}
