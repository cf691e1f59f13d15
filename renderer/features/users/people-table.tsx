import { Button, Group, Paper, Table } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedUser } from '../../../shared/contract/users.ts';
import { useApi } from '../../api/client-context.tsx';
import { useUser } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { NewPinFor } from './new-pin-for.tsx';

function PersonRow({
  person,
  onPin,
  onRemove,
}: {
  readonly person: ListedUser;
  readonly onPin: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { id } = useUser();
  const { name, role, active } = person;
  return (
    <Table.Tr>
      <Table.Td fw={600}>{name}</Table.Td>
      <Table.Td>{t(`users:roles.${role}`)}</Table.Td>
      <Table.Td>
        <StatusMark
          status={active ? 'good' : 'notApplicable'}
          word={t(active ? 'users:active' : 'users:removed')}
        />
      </Table.Td>
      <Table.Td>
        {active && id !== person.id && (
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <Button variant="default" onClick={onPin}>
              {t('users:newPin')}
            </Button>
            <Button variant="subtle" color="dark" onClick={onRemove}>
              {t('users:remove')}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function useRemoval() {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const { hidden, remove } = useUndo();
  const removePerson = ({ id, name }: ListedUser): void =>
    remove({
      id,
      message: t('users:removing', { name }),
      perform: async () => {
        await client.users.remove({ id });
        await queries.invalidateQueries();
      },
    });
  return { hidden, removePerson };
}

/** Everybody who signs in or did, with the way to help who lost a PIN and to take away who left. */
export function PeopleTable() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { hidden, removePerson } = useRemoval();
  const [helped, setHelped] = useState<ListedUser | null>(null);
  const { data, error } = useQuery(calls.users.list.queryOptions({ input: {} }));
  const people = (data ?? []).filter(({ id }) => !hidden.has(id));
  return (
    <Paper withBorder>
      <FailureNotice error={error} />
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing="sm" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('users:name')}</Table.Th>
              <Table.Th>{t('users:role')}</Table.Th>
              <Table.Th>{t('users:state')}</Table.Th>
              <Table.Th ta="right">{t('users:actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                onPin={() => setHelped(person)}
                onRemove={() => removePerson(person)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {helped && <NewPinFor person={helped} onClose={() => setHelped(null)} />}
    </Paper>
  );
}
