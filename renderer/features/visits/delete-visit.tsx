import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useUndo } from '../../ui/undo.tsx';

/** Deletes a visit that is done: the reason first, then ten seconds to think better of it. */
export function DeleteVisit({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { remove } = useUndo();
  const [isOpen, setOpen] = useState(false);
  const go = (reason: string): void => {
    const perform = async (): Promise<void> => {
      await client.visits.remove({ id, reason });
      await queries.invalidateQueries();
    };
    remove({ id, message: t('visits:delete.done'), perform });
    navigate('/visits');
  };
  return (
    <>
      <Button
        variant="subtle"
        c="#b21e1e"
        mih={44}
        leftSection={<Icon name="remove" />}
        onClick={() => setOpen(true)}
      >
        {t('visits:delete.button')}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        title={t('visits:delete.button')}
        text={t('visits:delete.what')}
        label={t('visits:delete.reason')}
        hint={t('visits:delete.hint')}
        go={t('visits:delete.go')}
        onGo={go}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
