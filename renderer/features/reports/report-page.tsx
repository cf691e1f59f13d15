import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** The page for the meeting. */
export default function ReportPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.report')} />;
}
