import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** A visit that is done. */
export default function VisitPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.visits')} />;
}
