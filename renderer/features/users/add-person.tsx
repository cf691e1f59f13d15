import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../shared/domain/users/role.ts';
import { useApi } from '../../api/client-context.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { isPinReady, NO_PIN, PinFields } from '../../ui/pin-fields.tsx';

const EMPTY = { name: '', role: 'entry' as Role, pin: NO_PIN };

function RoleChoice({
  value,
  onChange,
}: {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('users:role')}
      value={value}
      onChange={(chosen) => onChange(chosen as Role)}
    >
      <Stack gap="xs" mt={4}>
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            label={t(`users:roles.${role}`)}
            description={t(`users:may.${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Adds a colleague, with a first PIN that they change themselves. */
export function AddPerson({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const [person, setPerson] = useState(EMPTY);
  const close = (): void => {
    setPerson(EMPTY);
    add.reset();
    onClose();
  };
  const add = useMutation({
    mutationFn: () => client.users.add({ ...person, pin: person.pin.pin }),
    async onSuccess() {
      close();
      await queries.invalidateQueries();
    },
  });
  const isReady = person.name.trim() !== '' && isPinReady(person.pin);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) add.mutate();
  };
  return (
    <DialogFrame opened={isOpen} onClose={close} title={t('users:add')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('users:name')}
            value={person.name}
            onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
            autoComplete="off"
            data-autofocus
            required
            withAsterisk={false}
          />
          <RoleChoice value={person.role} onChange={(role) => setPerson({ ...person, role })} />
          <PinFields value={person.pin} onChange={(pin) => setPerson({ ...person, pin })} />
          <FailureNotice error={add.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={!isReady}>
              {t('users:addThis')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
