import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** A visit that is being filled in. */
export default function DraftPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.visits')} />;
}
