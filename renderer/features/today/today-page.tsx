import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** What the coach needs to know this morning. */
export default function TodayPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.today')} />;
}
