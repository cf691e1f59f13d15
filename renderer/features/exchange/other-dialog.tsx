import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView } from '../../../shared/contract/receive.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { fieldWord } from '../../ui/field-words.ts';
import type { Settling } from './use-settling.ts';
import { ValueInput } from './value-input.tsx';

/** Asks for a third value of a field. */
export function OtherDialog({
  conflict,
  settling,
  reason,
  onClose,
}: {
  readonly conflict: ConflictView;
  readonly settling: Settling;
  readonly reason: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [value, setValue] = useState<string | number | null>(null);
  const settle = async (): Promise<void> => {
    const order = { conflicts: [conflict], choice: 'other', value, reason } as const;
    if (await settling.settle(order)) onClose();
  };
  return (
    <DialogFrame onClose={onClose} title={t('receive:other.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value !== null) void settle();
        }}
      >
        <Stack>
          <ValueInput
            conflict={conflict}
            label={fieldWord(conflict.table, conflict.field, t)}
            value={value}
            onChange={setValue}
          />
          <FailureNotice error={settling.error} />
          <Group justify="flex-end">
            <Button type="submit" mih={44} disabled={value === null} loading={settling.isBusy}>
              {t('receive:other.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
