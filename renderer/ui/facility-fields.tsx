import { Autocomplete, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { suggestCode } from '../../shared/domain/facilities/suggest-code.ts';

/** A centre as it is typed. */
export interface NewFacility {
  readonly code: string;
  readonly name: string;
  readonly asaco: string;
  readonly commune: string;
  readonly district: string;
  readonly region: string;
}

export const NO_FACILITY: NewFacility = {
  code: '',
  name: '',
  asaco: '',
  commune: '',
  district: '',
  region: '',
};

// The regions of the law of 2023, as they are written there.
const REGIONS = [
  ...['Bamako', 'Bandiagara', 'Bougouni', 'Dioïla', 'Douentza', 'Gao', 'Kayes', 'Kidal', 'Kita'],
  ...['Koulikoro', 'Koutiala', 'Ménaka', 'Mopti', 'Nara', 'Nioro', 'San', 'Ségou', 'Sikasso'],
  ...['Taoudénit', 'Tombouctou'],
];

/** Whether a centre has what it needs: a name and a code. */
export function isFacilityReady({ name, code }: NewFacility): boolean {
  return name.trim() !== '' && code.trim() !== '';
}

/** The fields of a new centre; the code follows the name until it is typed. */
export function FacilityFields({
  value,
  onChange,
  required = true,
}: {
  readonly value: NewFacility;
  readonly onChange: (value: NewFacility) => void;
  readonly required?: boolean;
}) {
  const { t } = useTranslation();
  const field = (name: keyof NewFacility) => ({
    label: t(`facilities:fields.${name}`),
    value: value[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  const rename = (name: string): void => {
    const follows = value.code === suggestCode(value.name);
    onChange({ ...value, name, code: follows ? suggestCode(name) : value.code });
  };
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          {...field('name')}
          onChange={(event) => rename(event.currentTarget.value)}
          placeholder={t('facilities:fields.nameExample')}
          required={required}
          withAsterisk={false}
          data-autofocus
        />
        <TextInput
          {...field('code')}
          description={t('facilities:fields.codeHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          required={required}
          withAsterisk={false}
        />
        <TextInput {...field('asaco')} placeholder={t('facilities:fields.asacoExample')} />
        <TextInput {...field('commune')} />
        <TextInput {...field('district')} />
        <Autocomplete
          label={t('facilities:fields.region')}
          value={value.region}
          onChange={(region) => onChange({ ...value, region })}
          data={REGIONS}
          limit={6}
        />
      </SimpleGrid>
    </Stack>
  );
}
