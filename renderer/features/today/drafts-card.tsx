import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { useFormats } from '../../ui/formats.ts';
import { Icon } from '../../ui/icons.tsx';
import { useUndo } from '../../ui/undo.tsx';

type Draft = Today['drafts'][number];

function DraftLine({
  draft,
  onDiscard,
}: {
  readonly draft: Draft;
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text fw={600}>{draft.title}</Text>
        <Text c="dark.4">
          {t('today:drafts.started', { when: formats.instant(draft.startedAt) })} ·{' '}
          {t('today:drafts.answers', { count: draft.answers })}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="subtle"
          color="dark"
          leftSection={<Icon name="remove" />}
          onClick={onDiscard}
          aria-label={t('today:drafts.discardOf', { title: draft.title })}
        >
          {t('today:drafts.discard')}
        </Button>
        <Button
          component={Link}
          to={`/visits/draft/${encodeURIComponent(draft.id)}`}
          variant="light"
        >
          {t('today:drafts.resume')}
        </Button>
      </Group>
    </Group>
  );
}

/** What was begun and is not finished: one press goes on at the same place. */
export function DraftsCard({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const { hidden, remove } = useUndo();
  const mayRecord = useMay('entry');
  const shown = drafts.filter(({ id }) => !hidden.has(id));
  if (!mayRecord) return null;
  if (shown.length === 0) {
    return (
      <Card title={t('today:drafts.titleNone')} status="good">
        <Text>{t('today:drafts.none')}</Text>
      </Card>
    );
  }
  const discard = ({ id }: Draft): void =>
    remove({
      id,
      message: t('today:drafts.discarded'),
      perform: async () => {
        await client.visits.discard({ draft: id });
        await queries.invalidateQueries();
      },
    });
  return (
    <Card title={t('today:drafts.title', { count: shown.length })} status="attention">
      <Stack gap="sm">
        {shown.map((draft) => (
          <DraftLine key={draft.id} draft={draft} onDiscard={() => discard(draft)} />
        ))}
      </Stack>
    </Card>
  );
}
