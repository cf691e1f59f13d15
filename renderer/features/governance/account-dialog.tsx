import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountFields, ListedAccount } from '../../../shared/contract/governance.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { type NamedPerson, PersonField } from './person-field.tsx';
import { useWriting } from './use-writing.ts';

const NO_ACCOUNT: AccountFields = {
  bank: '',
  number: '',
  firstSignatory: null,
  secondSignatory: null,
  decidedOn: null,
};

function pickFields({ id: _id, faults: _faults, ...fields }: ListedAccount): AccountFields {
  return fields;
}

function AccountInputs({
  people,
  value,
  onChange,
}: {
  readonly people: readonly NamedPerson[];
  readonly value: AccountFields;
  readonly onChange: (value: AccountFields) => void;
}) {
  const { t } = useTranslation();
  const label = (name: string): string => t(`governance:accounts.${name}`);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <TextInput
        label={label('bank')}
        size="md"
        data-autofocus
        maxLength={200}
        value={value.bank}
        onChange={(event) => onChange({ ...value, bank: event.currentTarget.value })}
      />
      <TextInput
        label={label('number')}
        description={label('numberHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        size="md"
        autoComplete="off"
        maxLength={60}
        value={value.number}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <PersonField
        label={label('first')}
        people={people}
        value={value.firstSignatory}
        onChange={(firstSignatory) => onChange({ ...value, firstSignatory })}
      />
      <PersonField
        label={label('second')}
        people={people}
        value={value.secondSignatory}
        onChange={(secondSignatory) => onChange({ ...value, secondSignatory })}
      />
      <DayField
        label={label('decidedOn')}
        description={label('decidedHint')}
        value={value.decidedOn}
        onChange={(decidedOn) => onChange({ ...value, decidedOn })}
      />
    </SimpleGrid>
  );
}

interface FormProps {
  readonly held: ListedAccount | null;
  readonly people: readonly NamedPerson[];
  readonly onClose: () => void;
}

function useAccountWriter({ held, onClose }: FormProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const writing = useWriting(onClose);
  const save = (id: string | null, fields: AccountFields) =>
    client.governance.saveAccount({ facility, id, fields });
  return {
    error: writing.error,
    keep: (fields: AccountFields) =>
      writing.mutate({
        said: t('governance:accounts.saved'),
        async work() {
          const { id } = await save(held?.id ?? null, fields);
          return () =>
            held === null
              ? client.governance.removeAccount({ facility, id })
              : save(id, pickFields(held));
        },
      }),
    remove: (account: ListedAccount) =>
      writing.mutate({
        said: t('governance:accounts.removed'),
        async work() {
          await client.governance.removeAccount({ facility, id: account.id });
          return () => save(null, pickFields(account));
        },
      }),
  };
}

function AccountForm(props: FormProps) {
  const { t } = useTranslation();
  const { held, people, onClose } = props;
  const [fields, setFields] = useState(held === null ? NO_ACCOUNT : pickFields(held));
  const { error, keep, remove } = useAccountWriter(props);
  return (
    <RecordForm
      error={error}
      isReady={fields.bank.trim() !== ''}
      save={t('governance:accounts.save')}
      remove={t('governance:accounts.remove')}
      onClose={onClose}
      onSave={() => keep(fields)}
      onRemove={held === null ? undefined : () => remove(held)}
    >
      <AccountInputs people={people} value={fields} onChange={setFields} />
    </RecordForm>
  );
}

/** A bank account over the page: where it is, who signs, who decided it. */
export function AccountDialog({
  subject,
  ...form
}: Omit<FormProps, 'held'> & { readonly subject: { readonly held: ListedAccount | null } | null }) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      opened={subject !== null}
      onClose={form.onClose}
      size="lg"
      title={subject?.held?.bank ?? t('governance:accounts.new')}
    >
      {subject !== null && <AccountForm {...form} held={subject.held} />}
    </DialogFrame>
  );
}
