import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** The visits of the centre. */
export default function VisitsPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.visits')} />;
}
