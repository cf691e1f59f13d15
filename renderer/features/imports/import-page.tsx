import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** Files that a person brings. */
export default function ImportPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.import')} />;
}
