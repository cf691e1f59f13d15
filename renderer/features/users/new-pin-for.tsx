import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { ListedUser } from '../../../shared/contract/users.ts';
import { useApi } from '../../api/client-context.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { PinForm } from './pin-form.tsx';

/** A new PIN for a colleague who lost theirs. */
export function NewPinFor({
  person,
  onClose,
}: {
  readonly person: ListedUser;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { id, name } = person;
  return (
    <DialogFrame opened onClose={onClose} title={t('users:newPinFor', { name })}>
      <PinForm
        send={(pin) => client.users.resetPin({ id, pin })}
        onDone={() => {
          notifications.show({ message: t('users:pinChangedFor', { name }) });
          onClose();
        }}
      />
    </DialogFrame>
  );
}
