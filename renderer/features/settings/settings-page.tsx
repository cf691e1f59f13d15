import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** How Keneya behaves here. */
export default function SettingsPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.settings')} />;
}
