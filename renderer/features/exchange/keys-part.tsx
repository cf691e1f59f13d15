import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendingStatus } from '../../../shared/contract/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FileNotice } from '../../ui/file-notice.tsx';
import { useFileRoutes } from '../../ui/use-file-routes.ts';
import { EnrolDialog } from './enrol-dialog.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { knowsSomebody } from './known-peers.ts';
import { PeerList } from './peer-list.tsx';
import type { Sending } from './use-sending.ts';

function OwnKeys({ own }: Pick<SendingStatus, 'own'>) {
  const { t } = useTranslation();
  const { client } = useApi();
  const mayGive = useMay('supervisor');
  const routes = useFileRoutes();
  const save = useMutation({
    mutationFn: async () => routes.save(await client.sending.ownCard({})),
  });
  if (own === null) return null;
  return (
    <Card
      title={t('sending:keys.own')}
      action={
        mayGive && (
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            {t('sending:keys.save')}
          </Button>
        )
      }
    >
      <Text>{t('sending:keys.ownName', { name: own.name })}</Text>
      <Fingerprint digits={own.fingerprint} />
      <Text c="dark.4">{t('sending:keys.ownHint')}</Text>
      <FailureNotice error={save.error} />
      <FileNotice routes={routes} />
    </Card>
  );
}

/** Who is believed, the digits that are compared, and the file of keys to give. */
export function KeysPart({
  status,
  sending,
}: {
  readonly status: SendingStatus;
  readonly sending: Sending;
}) {
  const { t } = useTranslation();
  const mayEnrol = useMay('supervisor');
  const [isEnrolling, setEnrolling] = useState(false);
  // Until then it is what the page itself begins with.
  const isEnrolled = knowsSomebody(status);
  return (
    <Stack>
      <OwnKeys own={status.own} />
      <PeerList
        peers={status.peers}
        atHeadquarters={status.kind === 'headquarters'}
        sending={sending}
      />
      {!mayEnrol && <Text c="dark.4">{t('sending:enrol.supervisor')}</Text>}
      {mayEnrol && isEnrolled && (
        <Group>
          <Button variant="default" mih={44} onClick={() => setEnrolling(true)}>
            {t('sending:enrol.open')}
          </Button>
        </Group>
      )}
      {isEnrolling && <EnrolDialog onClose={() => setEnrolling(false)} />}
    </Stack>
  );
}
