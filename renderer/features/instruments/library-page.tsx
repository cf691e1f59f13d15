import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../ui/current-user.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { HeldFormPapers } from './held-form-papers.tsx';
import { LibraryTable } from './library-table.tsx';

/** The forms that come with Keneya, for a supervisor to take; others are imported. */
export default function LibraryPage() {
  const { t } = useTranslation();
  const mayImport = useMay('coach');
  return (
    <>
      <PageHeader
        title={t('app:pages.forms')}
        hint={t('instruments:library.hint')}
        action={
          mayImport && (
            <Button component={Link} to="/import" size="md">
              {t('visits:list.import')}
            </Button>
          )
        }
      />
      <LibraryTable />
      <HeldFormPapers />
    </>
  );
}
