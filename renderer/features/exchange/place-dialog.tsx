import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Destination, PluggedDrive } from '../../../shared/contract/sending.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

const GIGABYTE = 1_000_000_000;
/** A stick that is plugged in while the dialog is open is seen without a press. */
const LOOK_MS = 3000;

function gigabytes(bytes: number): string {
  return formatShortNumber(bytes / GIGABYTE, 1);
}

function DriveChoice({
  drives,
  onChoose,
}: {
  readonly drives: readonly PluggedDrive[];
  readonly onChoose: (drive: PluggedDrive) => void;
}) {
  const { t } = useTranslation();
  if (drives.length === 0) return <Text>{t('sending:place.noDrive')}</Text>;
  return drives.map((drive) => (
    <Button key={drive.id} mih={44} justify="flex-start" onClick={() => onChoose(drive)}>
      {t('sending:place.drive', {
        name: drive.name,
        size: gigabytes(drive.bytes),
        free: gigabytes(drive.freeBytes),
      })}
    </Button>
  ));
}

/** Asks where the files go: on a stick, or into a folder of the computer. */
export function PlaceDialog({
  title,
  onChoose,
  onClose,
}: {
  readonly title: string;
  readonly onChoose: (destination: Destination) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const { data, error } = useQuery(
    calls.sending.drives.queryOptions({ input: {}, refetchInterval: LOOK_MS }),
  );
  const folder = useMutation({
    mutationFn: () => client.sending.chooseFolder({}),
    onSuccess({ byHost, folder: chosen }) {
      if (!byHost) onChoose({ kind: 'kept' });
      else if (chosen !== null) onChoose({ kind: 'folder', folder: chosen });
    },
  });
  return (
    <DialogFrame onClose={onClose} title={title}>
      <Stack>
        {data && (
          <DriveChoice
            drives={data.drives}
            onChoose={({ id }) => onChoose({ kind: 'drive', drive: id })}
          />
        )}
        <FailureNotice error={error ?? folder.error} />
        <Group>
          <Button variant="default" mih={44} onClick={() => folder.mutate()}>
            {t('sending:place.folder')}
          </Button>
        </Group>
      </Stack>
    </DialogFrame>
  );
}
