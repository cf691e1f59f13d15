import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { NEWS, type Sending } from './use-sending.ts';

/** The two ways to headquarters: one press where one stick is plugged in, else the place is asked. */
export function SendButtons({ sending }: { readonly sending: Sending }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const [isAsking, setAsking] = useState(false);
  const look = useMutation({
    mutationFn: () => client.sending.drives({}),
    async onSuccess({ drives: [only, ...others] }) {
      if (!only || others.length > 0) setAsking(true);
      else await sending.send(NEWS, { kind: 'drive', drive: only.id });
    },
  });
  const isBusy = look.isPending || sending.task.progress !== null;
  return (
    <>
      <Group wrap="nowrap">
        <Button variant="default" disabled={isBusy} onClick={() => void sending.mail()}>
          {t('sending:byMail')}
        </Button>
        <Button disabled={isBusy} onClick={() => look.mutate()}>
          {t('sending:byStick')}
        </Button>
      </Group>
      <FailureNotice error={look.error} />
      {isAsking && (
        <PlaceDialog
          title={t('sending:place.title')}
          onClose={() => setAsking(false)}
          onChoose={(destination) => {
            setAsking(false);
            void sending.send(NEWS, destination);
          }}
        />
      )}
    </>
  );
}
