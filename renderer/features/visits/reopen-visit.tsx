import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** A reason is at least a word. */
const SHORTEST = 3;

/** Opens a filled form again, with the reason for it. */
export function ReopenVisit({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const reopen = useMutation({
    mutationFn: () => client.visits.reopen({ id, reason: reason.trim() }),
    onSuccess: () => navigate(`/visits/draft/${encodeURIComponent(id)}`),
  });
  return (
    <>
      <Button variant="default" mih={44} onClick={() => setOpen(true)}>
        {t('visits:reopen.button')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('visits:reopen.button')}
        transitionProps={{ duration: 0 }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            reopen.mutate();
          }}
        >
          <Stack>
            <Textarea
              data-autofocus
              label={t('visits:reopen.reason')}
              description={t('visits:reopen.hint')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <FailureNotice error={reopen.error} />
            <Group justify="flex-end">
              <Button
                type="submit"
                mih={44}
                loading={reopen.isPending}
                disabled={reason.trim().length < SHORTEST}
              >
                {t('visits:reopen.go')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
