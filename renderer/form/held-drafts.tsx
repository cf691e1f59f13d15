import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../api/client-context.tsx';
import { useFacility } from '../ui/current-facility.tsx';
import { useFormats } from '../ui/formats.ts';
import { useUndo } from '../ui/undo.tsx';

/** What was begun and not finished, the newest first. */
export function HeldDrafts({
  forms,
}: {
  readonly forms: readonly { readonly formId: string; readonly title: string }[];
}) {
  const { t } = useTranslation();
  const { code } = useFacility();
  const { calls } = useApi();
  const formats = useFormats();
  const { hidden } = useUndo();
  const { data } = useQuery(calls.visits.drafts.queryOptions({ input: { facility: code } }));
  const titles = new Map(forms.map(({ formId, title }) => [formId, title]));
  const drafts = (data ?? []).filter(({ id, formId }) => titles.has(formId) && !hidden.has(id));
  if (drafts.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('visits:drafts.title')}
      </Title>
      <Stack gap="xs">
        {drafts.toReversed().map(({ id, formId, startedAt, reason, checks }) => (
          <Paper key={id} withBorder p="md">
            <Group justify="space-between">
              <div>
                <Text fw={700}>{titles.get(formId)}</Text>
                <Text c="dark.4">
                  {reason === null
                    ? t(checks ? 'paperForms:second.since' : 'visits:draft.since', {
                        instant: formats.instant(startedAt),
                      })
                    : t('visits:draft.reopened', { reason })}
                </Text>
              </div>
              <Button
                component={Link}
                to={`/visits/draft/${encodeURIComponent(id)}`}
                variant="light"
                mih={44}
              >
                {t('visits:drafts.resume')}
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
