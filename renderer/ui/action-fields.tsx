import { Autocomplete, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/client-context.tsx';
import { ActionGaps } from './action-gaps.tsx';
import { ActionWhys } from './action-whys.tsx';
import type { TypedAction } from './action-words.ts';
import { AmountField } from './amount-field.tsx';
import { useFacility } from './current-facility.tsx';
import { DayField } from './day-field.tsx';
import { usePeople } from './use-people.ts';

interface ActionFieldsProps {
  readonly value: TypedAction;
  readonly onChange: (value: TypedAction) => void;
  /** A promise that is held is put off, which counts, and not simply given another day. */
  readonly hasDay: boolean;
}

/** The figures that can be followed, by name. */
function useFigures() {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { data } = useQuery(calls.improvement.figures.queryOptions({ input: { facility } }));
  return (data ?? []).map(({ code, name }) => ({ value: code, label: name }));
}

/** The fields of a promise: what, who, when first; then why, with what money, and how one will see that it worked. */
export function ActionFields({ value, onChange, hasDay }: ActionFieldsProps) {
  const { t } = useTranslation();
  const { names, offices } = usePeople();
  const people = [
    { group: t('improvement:form.names'), items: [...names] },
    { group: t('improvement:form.offices'), items: [...offices] },
  ];
  const figures = useFigures();
  const text = (
    name: keyof TypedAction & ('problem' | 'cause' | 'funding' | 'indicator' | 'note'),
  ) => ({
    label: t(`improvement:form.${name}`),
    value: value[name],
    maxLength: 1000,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <Stack gap="sm">
      <Textarea
        label={t('improvement:form.action')}
        data-autofocus
        autosize
        minRows={2}
        maxLength={1000}
        value={value.action}
        onChange={(event) => onChange({ ...value, action: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Autocomplete
          label={t('improvement:form.who')}
          description={t('improvement:form.whoHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          data={people}
          limit={12}
          maxLength={200}
          value={value.who}
          onChange={(who) => onChange({ ...value, who })}
        />
        {hasDay && (
          <DayField
            label={t('improvement:form.due')}
            value={value.due}
            onChange={(due) => onChange({ ...value, due })}
          />
        )}
      </SimpleGrid>
      <Textarea {...text('problem')} autosize minRows={1} />
      <ActionWhys
        problem={value.problem}
        answers={value.whys}
        onChange={(whys) => onChange({ ...value, whys })}
      />
      <Textarea {...text('cause')} autosize minRows={1} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <AmountField
          label={t('improvement:form.cost')}
          value={value.cost}
          onChange={(cost) => onChange({ ...value, cost })}
        />
        <TextInput {...text('funding')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput {...text('indicator')} />
        <Select
          label={t('improvement:form.figure')}
          data={figures}
          value={value.figure}
          searchable
          clearable
          nothingFoundMessage={t('improvement:form.noFigure')}
          clearButtonProps={{ 'aria-label': t('improvement:form.clearFigure') }}
          onChange={(figure) => onChange({ ...value, figure })}
        />
      </SimpleGrid>
      <TextInput {...text('note')} />
      <ActionGaps {...value} />
    </Stack>
  );
}
