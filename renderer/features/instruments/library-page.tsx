import { Button, Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../ui/current-user.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { HeldTable } from './held-table.tsx';
import { LibraryTable } from './library-table.tsx';

/** The forms that come with Keneya, for a supervisor to take; others are imported. */
export default function LibraryPage() {
  const { t } = useTranslation();
  const mayImport = useMay('coach');
  const [address] = useSearchParams();
  const saved = address.get('saved');
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
      <Stack gap="xl">
        {saved && (
          <Paper withBorder p="sm" role="status">
            <StatusMark status="good" word={t('instruments:held.saved', { form: saved })} />
          </Paper>
        )}
        <HeldTable />
        <section>
          <Title order={2} size="h3" mb="sm">
            {t('instruments:library.label')}
          </Title>
          <LibraryTable />
        </section>
      </Stack>
    </>
  );
}
