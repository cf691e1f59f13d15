import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Destination } from '../../../shared/contract/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PlaceDialog } from './place-dialog.tsx';

/** The main button of the page: one press where one stick is plugged in, else the place is asked. */
export function StickButton({
  label,
  isBusy,
  onGo,
}: {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onGo: (destination: Destination) => Promise<void>;
}) {
  const { client } = useApi();
  const [isAsking, setAsking] = useState(false);
  const look = useMutation({
    mutationFn: () => client.sending.drives({}),
    async onSuccess({ drives: [only, ...others] }) {
      if (!only || others.length > 0) setAsking(true);
      else await onGo({ kind: 'drive', drive: only.id });
    },
  });
  return (
    <>
      <Button disabled={isBusy || look.isPending} onClick={() => look.mutate()}>
        {label}
      </Button>
      <FailureNotice error={look.error} />
      {isAsking && (
        <PlaceDialog
          title={label}
          onClose={() => setAsking(false)}
          onChoose={(destination) => {
            setAsking(false);
            void onGo(destination);
          }}
        />
      )}
    </>
  );
}
