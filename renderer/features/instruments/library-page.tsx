import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../ui/current-user.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { HeldForms } from './held-forms.tsx';
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
      <Title order={2} size="h3" mb="xs">
        {t('instruments:held.held')}
      </Title>
      <Text c="dark.4" mb="sm">
        {t('instruments:held.heldHint')}
      </Text>
      <HeldForms />
      <Title order={2} size="h3" mt="xl" mb="xs">
        {t('instruments:held.models')}
      </Title>
      <LibraryTable />
    </>
  );
}
