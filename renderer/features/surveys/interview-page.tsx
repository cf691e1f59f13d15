import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** One interview after the other. */
export default function InterviewPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.interviews')} />;
}
