import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** Opens a filled form again, with the reason for it. */
export function ReopenVisit({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const reopen = useMutation({
    mutationFn: (reason: string) => client.visits.reopen({ id, reason }),
    onSuccess: () => navigate(`/visits/draft/${encodeURIComponent(id)}`),
  });
  return (
    <>
      <Button variant="default" mih={44} onClick={() => setOpen(true)}>
        {t('visits:reopen.button')}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        title={t('visits:reopen.button')}
        label={t('visits:reopen.reason')}
        hint={t('visits:reopen.hint')}
        go={t('visits:reopen.go')}
        isPending={reopen.isPending}
        onGo={(reason) => reopen.mutate(reason)}
        onClose={() => setOpen(false)}
      >
        <FailureNotice error={reopen.error} />
      </ReasonDialog>
    </>
  );
}
