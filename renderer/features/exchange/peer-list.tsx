import { Button, Group, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangePeer } from '../../../shared/contract/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { GiveDialog } from './give-dialog.tsx';
import type { Sending } from './use-sending.ts';

type Doing = { readonly what: 'revoke' | 'give' | 'handover'; readonly peer: ExchangePeer } | null;

function PeerState({ peer }: { readonly peer: ExchangePeer }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  if (peer.revokedAt === null) return <StatusMark status="good" word={t('sending:peers.known')} />;
  return (
    <>
      <StatusMark status="act" word={t('sending:peers.revoked')} />
      <Text c="dark.4">
        {[instant(peer.revokedAt), peer.revokedReason].filter(Boolean).join(' : ')}
      </Text>
    </>
  );
}

function PeerActions({
  peer,
  atHeadquarters,
  isBusy,
  onDo,
}: {
  readonly peer: ExchangePeer;
  readonly atHeadquarters: boolean;
  readonly isBusy: boolean;
  readonly onDo: (doing: Doing) => void;
}) {
  const { t } = useTranslation();
  const maySend = useMay('coach');
  const mayRevoke = useMay('supervisor');
  if (peer.kind === 'headquarters' || peer.revokedAt !== null) return null;
  const whats = [
    ...(maySend && !atHeadquarters ? (['give', 'handover'] as const) : []),
    ...(mayRevoke ? (['revoke'] as const) : []),
  ];
  return (
    <Group gap="xs">
      {whats.map((what) => (
        <Button
          key={what}
          variant="default"
          disabled={isBusy}
          aria-label={t(`sending:peers.${what}Named`, { name: peer.name })}
          onClick={() => onDo({ what, peer })}
        >
          {t(`sending:peers.${what}`)}
        </Button>
      ))}
    </Group>
  );
}

function RevokeDialog({
  peer,
  onClose,
}: {
  readonly peer: ExchangePeer;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: (reason: string) => client.sending.revoke({ device: peer.device, reason }),
    async onSuccess() {
      await queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <ReasonDialog
      isOpen
      title={t('sending:peers.revokeNamed', { name: peer.name })}
      text={t('sending:peers.revokeText')}
      label={t('sending:peers.reason')}
      hint={t('sending:peers.reasonHint')}
      go={t('sending:peers.revoke')}
      isPending={revoke.isPending}
      onGo={(reason) => revoke.mutate(reason)}
      onClose={onClose}
    >
      <FailureNotice error={revoke.error} />
    </ReasonDialog>
  );
}

/** Headquarters and laptops that are known, with what can be done with each. */
export function PeerList({
  peers,
  atHeadquarters,
  sending,
}: {
  readonly peers: readonly ExchangePeer[];
  readonly atHeadquarters: boolean;
  readonly sending: Sending;
}) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>(null);
  const close = (): void => setDoing(null);
  if (peers.length === 0) return <Text>{t('sending:peers.none')}</Text>;
  return (
    <>
      <Table
        bg="white"
        withTableBorder
        verticalSpacing="xs"
        fz="md"
        aria-label={t('sending:peers.title')}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('sending:peers.name')}</Table.Th>
            <Table.Th scope="col">{t('sending:peers.state')}</Table.Th>
            <Table.Th scope="col">{t('sending:keys.fingerprint')}</Table.Th>
            <Table.Th scope="col">{t('sending:peers.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {peers.map((peer) => (
            <Table.Tr key={peer.device}>
              <Table.Th scope="row">
                {peer.name}
                <Text fw={400} c="dark.4">
                  {t(`sending:peers.${peer.kind}`)}
                </Text>
              </Table.Th>
              <Table.Td>
                <PeerState peer={peer} />
              </Table.Td>
              <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>{peer.fingerprint}</Table.Td>
              <Table.Td>
                <PeerActions
                  {...{ peer, atHeadquarters }}
                  isBusy={sending.task.progress !== null}
                  onDo={setDoing}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {doing?.what === 'revoke' && <RevokeDialog peer={doing.peer} onClose={close} />}
      {doing !== null && doing.what !== 'revoke' && (
        <GiveDialog peer={doing.peer} purpose={doing.what} sending={sending} onClose={close} />
      )}
    </>
  );
}
