import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

/** The people who sign in. */
export default function UsersPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app:pages.users')} />;
}
