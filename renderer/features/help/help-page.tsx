import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { HELP_TASKS, type HelpTask } from '../../ui/help-tasks.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { HelpTaskPage } from './help-task-page.tsx';
import { HelpTasks } from './help-tasks.tsx';

function isTask(name: string | undefined): name is HelpTask {
  return HELP_TASKS.some((task) => task === name);
}

/** How to do each task: all of them, or one. */
export default function HelpPage() {
  const { t } = useTranslation();
  const { task } = useParams();
  if (isTask(task)) return <HelpTaskPage task={task} />;
  return (
    <>
      <PageHeader title={t('app:pages.help')} />
      <HelpTasks />
    </>
  );
}
