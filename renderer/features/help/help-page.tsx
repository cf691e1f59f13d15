import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** How to do each task. */
export default function HelpPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.help')} />;
}
