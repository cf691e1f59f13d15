import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { useUser } from '../../ui/current-user.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { PinForm } from './pin-form.tsx';

/** One's own PIN. */
export function OwnPin() {
  const { t } = useTranslation();
  const { client } = useApi();
  const { name, role } = useUser();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <Card
      title={t('users:you', { name, role: t(`users:roles.${role}`) })}
      action={
        <Button variant="default" onClick={open}>
          {t('users:changeOwnPin')}
        </Button>
      }
    >
      <Text>{t(`users:may.${role}`)}</Text>
      <DialogFrame opened={isOpen} onClose={close} title={t('users:changeOwnPin')}>
        <PinForm
          send={(pin) => client.users.changePin({ pin })}
          onDone={() => {
            notifications.show({ message: t('users:pinChanged') });
            close();
          }}
        />
      </DialogFrame>
    </Card>
  );
}
