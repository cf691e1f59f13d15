import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView } from '../../../shared/contract/receive.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { AllButtons } from './all-buttons.tsx';
import { useSettling } from './use-settling.ts';

/** What one call decides at most; the rest stays in the list. */
const MOST_AT_ONCE = 1000;

/** Decides everything in one way for one reason, as where one of two laptops worked on an old copy. */
export function SettleAll({ conflicts }: { readonly conflicts: readonly ConflictView[] }) {
  const { t } = useTranslation();
  const settling = useSettling();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = (): void => setOpen(false);
  return (
    <>
      <Button variant="default" mih={44} onClick={() => setOpen(true)}>
        {t('receive:all.button')}
      </Button>
      {isOpen && (
        <DialogFrame size="lg" title={t('receive:all.button')} onClose={close}>
          <Stack>
            <Text>{t('receive:all.hint')}</Text>
            <TextInput
              data-autofocus
              label={t('receive:why')}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <FailureNotice error={settling.error} />
            <AllButtons
              conflicts={conflicts.slice(0, MOST_AT_ONCE)}
              {...{ settling, reason }}
              onDone={close}
            />
          </Stack>
        </DialogFrame>
      )}
    </>
  );
}
