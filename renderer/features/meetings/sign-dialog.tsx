import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { MeetingDesk } from './use-meeting.ts';

/** Asks who signed, before the minutes are closed for good. */
export function SignDialog({
  desk,
  onClose,
}: {
  readonly desk: MeetingDesk;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { record, chairId, secretaryId, act, isBusy, error } = desk;
  const [signers, setSigners] = useState<string[]>(() =>
    [chairId, secretaryId].filter((id) => id !== null),
  );
  const present = record.attendees.filter(
    ({ presence }) => presence === 'present' || presence === 'guest',
  );
  const sign = (): void =>
    act((meetings) => meetings.sign({ meeting: record.id, signers }), onClose);
  return (
    <DialogFrame opened onClose={onClose} title={t('meetings:minutes.signTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (signers.length > 0) sign();
        }}
      >
        <Stack>
          <Text>{t('meetings:minutes.signHint')}</Text>
          <Checkbox.Group
            aria-label={t('meetings:minutes.signTitle')}
            value={signers}
            onChange={setSigners}
          >
            <Stack gap="xs">
              {present.map(({ id, label }) => (
                <Checkbox key={id} value={id} label={label} size="md" />
              ))}
            </Stack>
          </Checkbox.Group>
          {signers.length === 0 && <Text>{t('meetings:minutes.signNobody')}</Text>}
          <FailureNotice error={error} />
          <Group justify="flex-end">
            <Button type="submit" mih={44} loading={isBusy} disabled={signers.length === 0}>
              {t('meetings:minutes.signGo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
