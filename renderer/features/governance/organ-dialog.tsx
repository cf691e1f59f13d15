import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedOrgan, OrganFields } from '../../../shared/contract/governance.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { useWriting } from './use-writing.ts';

const NO_ORGAN: OrganFields = {
  code: '',
  name: '',
  meetingsPerYear: null,
  quorumPercent: null,
  noticeDays: null,
  mandateYears: null,
};

/** The most that a field takes; all but the days of notice are more than nothing. */
const LIMITS = { meetingsPerYear: 366, quorumPercent: 100, noticeDays: 366, mandateYears: 50 };

function pickFields({ id: _id, ...fields }: ListedOrgan): OrganFields {
  return fields;
}

function OrganInputs({
  value,
  onChange,
}: {
  readonly value: OrganFields;
  readonly onChange: (value: OrganFields) => void;
}) {
  const { t } = useTranslation();
  const label = (name: string): string => t(`governance:organs.fields.${name}`);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <TextInput
        label={label('code')}
        size="md"
        data-autofocus
        maxLength={20}
        value={value.code}
        onChange={(event) => onChange({ ...value, code: event.currentTarget.value })}
      />
      <TextInput
        label={label('name')}
        size="md"
        maxLength={200}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      {(Object.keys(LIMITS) as (keyof typeof LIMITS)[]).map((name) => (
        <NumberInput
          key={name}
          label={label(name)}
          size="md"
          min={name === 'noticeDays' ? 0 : 0.1}
          max={LIMITS[name]}
          clampBehavior="blur"
          decimalSeparator=","
          decimalScale={name === 'noticeDays' ? 0 : 2}
          hideControls
          value={value[name] ?? ''}
          onChange={(typed) => onChange({ ...value, [name]: typed === '' ? null : Number(typed) })}
        />
      ))}
    </SimpleGrid>
  );
}

interface FormProps {
  readonly held: ListedOrgan | null;
  readonly onClose: () => void;
}

function OrganForm({ held, onClose }: FormProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const writing = useWriting(onClose);
  const [fields, setFields] = useState<OrganFields>(held === null ? NO_ORGAN : pickFields(held));
  const save = (id: string | null, words: OrganFields) =>
    client.governance.saveOrgan({ facility, id, fields: words });
  const keep = (): void =>
    writing.mutate({
      said: t('governance:organs.saved'),
      async work() {
        const { id } = await save(held?.id ?? null, fields);
        return () =>
          held === null
            ? client.governance.removeOrgan({ facility, id })
            : save(id, pickFields(held));
      },
    });
  const remove = ({ id, ...words }: ListedOrgan): void =>
    writing.mutate({
      said: t('governance:organs.removed'),
      async work() {
        await client.governance.removeOrgan({ facility, id });
        return () => save(null, words);
      },
    });
  return (
    <RecordForm
      error={writing.error}
      isReady={fields.code.trim() !== '' && fields.name.trim() !== ''}
      save={t('governance:organs.save')}
      remove={t('governance:organs.remove')}
      onClose={onClose}
      onSave={keep}
      onRemove={held === null ? undefined : () => remove(held)}
    >
      <OrganInputs value={fields} onChange={setFields} />
    </RecordForm>
  );
}

/** An organ over the page: what it is called, and what the statutes ask of it. */
export function OrganDialog({
  subject,
  onClose,
}: {
  readonly subject: { readonly held: ListedOrgan | null } | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      opened={subject !== null}
      onClose={onClose}
      size="lg"
      title={subject?.held?.name ?? t('governance:organs.new')}
    >
      {subject !== null && <OrganForm held={subject.held} onClose={onClose} />}
    </DialogFrame>
  );
}
