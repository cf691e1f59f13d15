import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { blankFormRecord } from '../../../shared/domain/reports/form-paper/form-document.ts';
import { useApi } from '../../api/client-context.tsx';

/** Every form of the workspace, to be printed and typed back; nothing while there is none. */
export function HeldFormPapers() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data } = useQuery(calls.instruments.list.queryOptions({ input: {} }));
  if (!data || data.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mt="xl" mb="sm">
        {t('paperForms:page.held')}
      </Title>
      {data.map((form) => (
        <Paper key={form.formId} withBorder p="sm" mb="xs">
          <Group justify="space-between">
            <Text>{`${form.title} · ${t('paperForms:version', { version: form.version })}`}</Text>
            <Button
              component={Link}
              variant="default"
              mih={44}
              to={`/forms/paper/${encodeURIComponent(blankFormRecord(form))}`}
              aria-label={`${t('paperForms:page.open')} : ${form.title}`}
            >
              {t('paperForms:page.open')}
            </Button>
          </Group>
        </Paper>
      ))}
    </section>
  );
}
