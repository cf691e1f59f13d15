import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StickButton } from './stick-button.tsx';
import { NEWS, type Sending } from './use-sending.ts';

/** The two ways to headquarters. */
export function SendButtons({ sending }: { readonly sending: Sending }) {
  const { t } = useTranslation();
  const isBusy = sending.task.progress !== null;
  return (
    <Group wrap="nowrap">
      <Button variant="default" disabled={isBusy} onClick={() => void sending.mail()}>
        {t('sending:byMail')}
      </Button>
      <StickButton
        label={t('sending:byStick')}
        isBusy={isBusy}
        onGo={(destination) => sending.send(NEWS, destination)}
      />
    </Group>
  );
}
