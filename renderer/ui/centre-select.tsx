import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Of 1,500 centres no list shows more at once; typing narrows it. */
const CHOICES_SHOWN = 50;

/** A centre, found by typing its name or its code; `''` for none, or for all of them where `all` names that. */
export function CentreSelect({
  label,
  centres,
  value,
  all,
  onChange,
}: {
  readonly label: string;
  readonly centres: readonly { readonly code: string; readonly name: string }[];
  readonly value: string;
  readonly all?: string;
  readonly onChange: (code: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      searchable
      allowDeselect={false}
      limit={CHOICES_SHOWN}
      nothingFoundMessage={t('facilities:noCentre')}
      data={[
        ...(all === undefined ? [] : [{ value: '', label: all }]),
        ...centres.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
      ]}
      value={value === '' && all === undefined ? null : value}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
