import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesScan } from '../../../shared/contract/meetings.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { AttachedMedia } from '../../ui/attached-file.tsx';
import { Card } from '../../ui/card.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { useFormats } from '../../ui/formats.ts';
import { MediaFailure } from '../../ui/media-failure.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { shrinkImage } from '../../ui/shrink-image.ts';
import type { MeetingDesk } from './use-meeting.ts';

/** A page of text wants more than a photo does: some 200 points an inch on A4. */
const LONGEST_PAGE_SIDE = 2400;

async function uploadPage(file: File): Promise<string> {
  const isPicture = file.type.startsWith('image/');
  return uploadFile(isPicture ? await shrinkImage(file, LONGEST_PAGE_SIDE) : file);
}

function KeptPage({
  meeting,
  page,
  onRemove,
}: {
  readonly meeting: string;
  readonly page: MinutesScan;
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { name, mime } = page;
  return (
    <Group align="flex-end" wrap="nowrap">
      <AttachedMedia
        owner={meeting}
        name={name}
        mime={mime}
        description={t('meetings:scans.of', { name })}
      />
      {onRemove && (
        <Button
          variant="default"
          mih={44}
          flex="none"
          aria-label={t('meetings:scans.remove', { name })}
          onClick={onRemove}
        >
          {t('meetings:words.remove')}
        </Button>
      )}
    </Group>
  );
}

/** A page that was taken away, with the reason; it can always come back. */
function RemovedPage({
  page: { name, removed },
  onRestore,
}: {
  readonly page: MinutesScan;
  readonly onRestore: (() => void) | null;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (removed === null) return null;
  const { day, reason } = removed;
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text c="dark.4" style={{ overflowWrap: 'anywhere' }}>
        {t('meetings:scans.removedOn', { name, day: formats.day(day as Day), reason })}
      </Text>
      {onRestore && (
        <Button
          variant="subtle"
          mih={44}
          flex="none"
          aria-label={t('meetings:scans.restore', { name })}
          onClick={onRestore}
        >
          {t('meetings:words.restore')}
        </Button>
      )}
    </Group>
  );
}

function RemovePage({
  desk,
  name,
  onClose,
}: {
  readonly desk: MeetingDesk;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const done = useDone();
  const { act, isBusy } = desk;
  const meeting = desk.record.id;
  const remove = (reason: string): void =>
    act(
      (meetings) => meetings.removeScan({ meeting, name, reason }),
      () => {
        onClose();
        done(t('meetings:scans.done'), async () =>
          act((meetings) => meetings.restoreScan({ meeting, name })),
        );
      },
    );
  return (
    <ReasonDialog
      isOpen
      title={t('meetings:scans.remove', { name })}
      text={t('meetings:scans.what')}
      label={t('meetings:scans.why')}
      hint={t('meetings:scans.whyHint')}
      go={t('meetings:words.remove')}
      isPending={isBusy}
      onGo={remove}
      onClose={onClose}
    />
  );
}

function AddPage({ meeting }: { readonly meeting: string }) {
  const { client } = useApi();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: async (file: File) =>
      client.meetings.addScan({ meeting, token: await uploadPage(file) }),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <MediaFailure error={add.error} />
      <Group>
        <FilePicker
          kind="page"
          isBusy={add.isPending}
          isGiven={false}
          onTake={(file) => add.mutate(file)}
        />
      </Group>
    </>
  );
}

/** The signed pages of the minutes, scanned back in; a wrong one is taken away with a reason, and can come back. */
export function SignedPages({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const mayWrite = useMay('entry');
  const [removing, setRemoving] = useState<string | null>(null);
  const meeting = desk.record.id;
  const kept = desk.scans.filter(({ removed }) => removed === null);
  const removed = desk.scans.filter((page) => page.removed !== null);
  const restore = (name: string): void =>
    desk.act((meetings) => meetings.restoreScan({ meeting, name }));
  return (
    <Card title={t('meetings:scans.title')}>
      <Stack gap="sm">
        <Text c="dark.4">{t('meetings:scans.hint')}</Text>
        {kept.length === 0 && <Text>{t('meetings:scans.none')}</Text>}
        {kept.map((page) => (
          <KeptPage
            key={page.name}
            meeting={meeting}
            page={page}
            onRemove={mayWrite ? () => setRemoving(page.name) : null}
          />
        ))}
        {mayWrite && <AddPage meeting={meeting} />}
        {removed.map((page) => (
          <RemovedPage
            key={page.name}
            page={page}
            onRestore={mayWrite ? () => restore(page.name) : null}
          />
        ))}
      </Stack>
      {removing !== null && (
        <RemovePage desk={desk} name={removing} onClose={() => setRemoving(null)} />
      )}
    </Card>
  );
}
