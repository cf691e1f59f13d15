import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { RecoveryCodeSheet } from '../../ui/recovery-code-sheet.tsx';

/** A new recovery code, where the envelope was opened or lost. */
export function RecoverySettings() {
  const { t } = useTranslation();
  const { client } = useApi();
  const renew = useMutation({ mutationFn: () => client.settings.renewRecoveryCode({}) });
  return (
    <Card
      title={t('settings:recovery.title')}
      action={
        !renew.data && (
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            {t('settings:recovery.renew')}
          </Button>
        )
      }
    >
      <Text>{t(renew.data ? 'settings:recovery.print' : 'settings:recovery.why')}</Text>
      {renew.data && <RecoveryCodeSheet code={renew.data.recoveryCode} />}
      <FailureNotice error={renew.error} />
    </Card>
  );
}
