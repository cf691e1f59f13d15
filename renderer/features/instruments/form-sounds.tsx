import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { uploadFile } from '../../api/files.ts';
import { soundPlayer, useIsPlaying } from '../../form/sound-player.ts';
import { usePlaySound } from '../../form/sound-prompt.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { MediaFailure } from '../../ui/media-failure.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { FilesButton } from './files-button.tsx';

type Sound = Awaited<ReturnType<Client['instruments']['sounds']>>[number];

/** The sounds that a form names: which are here, which are missing, and how they come in. Nothing where it names none. */
export function FormSounds({ formId }: { readonly formId: string }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const mayAdd = useMay('coach');
  const { data, error } = useQuery(calls.instruments.sounds.queryOptions({ input: { formId } }));
  if (!data) return <FailureNotice error={error} />;
  if (data.length === 0) return null;
  const missing = data.filter(({ size }) => size === null).map(({ name }) => name);
  return (
    <Paper withBorder p="lg" mb="lg" component="section" aria-label={t('instruments:sounds.title')}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('instruments:sounds.title')}
        </Title>
        <Text>{t('instruments:sounds.hint')}</Text>
        <StatusMark
          status={missing.length === 0 ? 'good' : 'attention'}
          word={
            missing.length === 0
              ? t('instruments:sounds.complete')
              : t('instruments:sounds.missing-count', {
                  count: missing.length,
                  names: missing.join(', '),
                })
          }
        />
        {mayAdd && <AddSounds formId={formId} />}
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('instruments:sounds.name')}</Table.Th>
              <Table.Th>{t('instruments:sounds.language')}</Table.Th>
              <Table.Th>{t('instruments:sounds.state')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((sound) => (
              <SoundRow key={sound.name} formId={formId} sound={sound} mayRemove={mayAdd} />
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Paper>
  );
}

/** Takes several files, one after the other; the first that is refused says why, and those before it stay. */
function AddSounds({ formId }: { readonly formId: string }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const token = await uploadFile(file);
        await client.instruments.addSound({ formId, token });
      }
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <FilesButton
        label={t('instruments:sounds.add')}
        accept="audio/*,.opus,.aac"
        isBusy={add.isPending}
        onFiles={(files) => add.mutate(files)}
      />
      <MediaFailure error={add.error} />
    </>
  );
}

function SoundRow({
  formId,
  sound: { name, languages, size },
  mayRemove,
}: {
  readonly formId: string;
  readonly sound: Sound;
  readonly mayRemove: boolean;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const play = usePlaySound(formId);
  const isPlaying = useIsPlaying(name);
  const remove = useMutation({
    mutationFn: () => client.instruments.removeSound({ formId, name }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const kilobytes = size === null ? 0 : Math.max(1, Math.round(size / 1024));
  return (
    <Table.Tr data-sound-row={name}>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{languages.join(', ') || t('instruments:sounds.unused')}</Table.Td>
      <Table.Td>
        {size === null ? (
          <StatusMark status="attention" word={t('instruments:sounds.missing')} />
        ) : (
          <StatusMark status="good" word={t('instruments:sounds.held', { size: kilobytes })} />
        )}
      </Table.Td>
      <Table.Td>
        {size !== null && (
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <Button
              variant="subtle"
              mih={44}
              aria-label={t(
                isPlaying ? 'instruments:sounds.stop-of' : 'instruments:sounds.listen-to',
                { name },
              )}
              onClick={() => (isPlaying ? soundPlayer.stop() : void play(name, name))}
            >
              {t(isPlaying ? 'instruments:sounds.stop' : 'instruments:sounds.listen')}
            </Button>
            {mayRemove && (
              <Button
                variant="subtle"
                c="#b21e1e"
                mih={44}
                aria-label={t('instruments:sounds.remove-of', { name })}
                onClick={() => remove.mutate()}
              >
                {t('instruments:sounds.remove')}
              </Button>
            )}
          </Group>
        )}
        <FailureNotice error={remove.error} />
      </Table.Td>
    </Table.Tr>
  );
}
