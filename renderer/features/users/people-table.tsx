import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedUser } from '../../../shared/contract/users.ts';
import { useApi } from '../../api/client-context.tsx';
import { useUser } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { NewPinFor } from './new-pin-for.tsx';

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

interface PersonActions {
  readonly onPin: (person: ListedUser) => void;
  readonly onRemove: (person: ListedUser) => void;
}

function usePersonColumns({ onPin, onRemove }: PersonActions): readonly DataColumn<ListedUser>[] {
  const { t } = useTranslation();
  const { id: own } = useUser();
  // Columns stay the same values while the words do: what they do is looked up when they are pressed.
  const acts = useRef({ pin: onPin, remove: onRemove });
  acts.current = { pin: onPin, remove: onRemove };
  return useMemo(() => {
    const stateOf = ({ active }: ListedUser): string =>
      t(active ? 'users:active' : 'users:removed');
    const button = (name: 'pin' | 'remove', title: string, width: number) => ({
      id: name,
      title,
      width,
      value: () => null,
      text: ({ active, id }: ListedUser) => (active && id !== own ? title : ''),
      act: (person: ListedUser) =>
        person.active && person.id !== own ? () => acts.current[name](person) : null,
    });
    return [
      { id: 'name', title: t('users:name'), width: 220, value: ({ name }) => name },
      {
        id: 'role',
        title: t('users:role'),
        width: 130,
        value: ({ role }) => t(`users:roles.${role}`),
      },
      {
        id: 'state',
        title: t('users:state'),
        width: 200,
        value: stateOf,
        draw: (person) => (
          <StatusMark status={person.active ? 'good' : 'notApplicable'} word={stateOf(person)} />
        ),
      },
      button('pin', t('users:newPin'), 180),
      button('remove', t('users:remove'), 110),
    ];
  }, [t, own]);
}

/** Everybody who signs in or did, with the way to help who lost a PIN and to take away who left. */
export function PeopleTable() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { hidden, removePerson } = useRemoval();
  const [helped, setHelped] = useState<ListedUser | null>(null);
  const { data, error } = useQuery(calls.users.list.queryOptions({ input: {} }));
  const people = useMemo(() => (data ?? []).filter(({ id }) => !hidden.has(id)), [data, hidden]);
  const columns = usePersonColumns({ onPin: setHelped, onRemove: removePerson });
  return (
    <div>
      <FailureNotice error={error} />
      {data && (
        <DataTable
          label={t('app:pages.users')}
          columns={columns}
          entries={people}
          entryId={({ id }) => id}
          empty=""
        />
      )}
      {helped && <NewPinFor person={helped} onClose={() => setHelped(null)} />}
    </div>
  );
}
