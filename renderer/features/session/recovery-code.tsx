import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DoorFrame } from '../../ui/door-frame.tsx';
import { RecoveryCodeSheet } from '../../ui/recovery-code-sheet.tsx';

/** The recovery code, shown once; nobody goes on before it is on paper. */
export default function RecoveryCode({
  code,
  onDone,
}: {
  readonly code: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const [isPrinted, setPrinted] = useState(false);
  return (
    <DoorFrame
      title={t('session:recoveryCode.title')}
      hint={t('session:recoveryCode.hint')}
      width="wide"
    >
      <Stack>
        <RecoveryCodeSheet code={code} />
        <Text fw={700} mb={-8}>
          {t('session:recoveryCode.what')}
        </Text>
        <List>
          <List.Item>{t('session:recoveryCode.paper')}</List.Item>
          <List.Item>{t('session:recoveryCode.envelope')}</List.Item>
          <List.Item>{t('session:recoveryCode.once')}</List.Item>
        </List>
        <Checkbox
          label={t('session:recoveryCode.done')}
          checked={isPrinted}
          onChange={(event) => setPrinted(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button disabled={!isPrinted} onClick={onDone}>
            {t('session:recoveryCode.begin')}
          </Button>
        </Group>
      </Stack>
    </DoorFrame>
  );
}
