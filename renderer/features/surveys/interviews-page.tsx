import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** The interviews of the centre. */
export default function InterviewsPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.interviews')} />;
}
