import { Autocomplete, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MemberFields } from '../../../shared/contract/governance.ts';
import { AGE_GROUPS } from '../../../shared/domain/governance/age-group.ts';
import { DayField } from '../../ui/day-field.tsx';
import type { MemberRoster } from './member-dialog.tsx';

/** Who a member is, and what their mandate is. */
export function MemberInputs({
  roster,
  value,
  onChange,
}: {
  readonly roster: MemberRoster;
  readonly value: MemberFields;
  readonly onChange: (value: MemberFields) => void;
}) {
  const { t } = useTranslation();
  const label = (name: string): string => t(`governance:members.columns.${name}`);
  const text = (name: 'name' | 'neighbourhood' | 'phone') => ({
    label: label(name),
    size: 'md' as const,
    autoComplete: 'off',
    maxLength: 200,
    value: value[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <TextInput
        {...text('name')}
        description={t('governance:members.nameHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        data-autofocus
      />
      <TextInput {...text('phone')} type="tel" />
      <NativeSelect
        label={label('organ')}
        size="md"
        data={[
          { value: '', label: '' },
          ...roster.organs.map(({ code, name }) => ({ value: code, label: `${code} (${name})` })),
        ]}
        value={value.organ}
        onChange={(event) => onChange({ ...value, organ: event.currentTarget.value })}
      />
      <Autocomplete
        label={label('office')}
        size="md"
        data={[...roster.offices]}
        maxLength={200}
        value={value.office}
        onChange={(office) => onChange({ ...value, office })}
      />
      <DayField
        label={label('start')}
        value={value.mandateStart}
        onChange={(mandateStart) => onChange({ ...value, mandateStart })}
      />
      <DayField
        label={label('end')}
        value={value.mandateEnd}
        onChange={(mandateEnd) => onChange({ ...value, mandateEnd })}
      />
      <NativeSelect
        label={label('sex')}
        size="md"
        data={[
          { value: '', label: t('governance:members.sex.unknown') },
          { value: 'F', label: t('governance:members.sex.F') },
          { value: 'M', label: t('governance:members.sex.M') },
        ]}
        value={value.sex ?? ''}
        onChange={(event) =>
          onChange({ ...value, sex: (event.currentTarget.value || null) as MemberFields['sex'] })
        }
      />
      <NativeSelect
        label={label('ageGroup')}
        size="md"
        data={[
          { value: '', label: t('governance:members.age.unknown') },
          ...AGE_GROUPS.map((age) => ({ value: age, label: t(`governance:members.age.${age}`) })),
        ]}
        value={value.ageGroup ?? ''}
        onChange={(event) =>
          onChange({
            ...value,
            ageGroup: (event.currentTarget.value || null) as MemberFields['ageGroup'],
          })
        }
      />
      <TextInput {...text('neighbourhood')} />
    </SimpleGrid>
  );
}
