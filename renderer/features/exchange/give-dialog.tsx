import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangePeer } from '../../../shared/contract/sending.ts';
import { useFacilityIfAny } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import type { Sending } from './use-sending.ts';

/** Gives a colleague's laptop the work of a centre or of all, or hands a centre over: which, then where the files go. */
export function GiveDialog({
  peer,
  purpose,
  sending,
  onClose,
}: {
  readonly peer: ExchangePeer;
  readonly purpose: 'give' | 'handover';
  readonly sending: Sending;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const current = useFacilityIfAny();
  const [facility, setFacility] = useState(current?.code ?? '');
  const [isPlacing, setPlacing] = useState(false);
  const title = t(`sending:peers.${purpose}Named`, { name: peer.name });
  if (isPlacing) {
    return (
      <PlaceDialog
        title={title}
        onClose={onClose}
        onChoose={(destination) => {
          onClose();
          const order = { purpose, to: peer.device, facility: facility || null };
          void sending.send(order, destination);
        }}
      />
    );
  }
  return (
    <DialogFrame onClose={onClose} title={title}>
      <Stack>
        <Text>{t(`sending:give.${purpose}`)}</Text>
        <NativeSelect
          data-autofocus
          label={t('sending:give.what')}
          value={facility}
          data={[
            ...(current ? [{ value: current.code, label: current.name }] : []),
            { value: '', label: t('sending:give.all') },
          ]}
          onChange={(event) => setFacility(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button mih={44} onClick={() => setPlacing(true)}>
            {t('sending:give.go')}
          </Button>
        </Group>
      </Stack>
    </DialogFrame>
  );
}
