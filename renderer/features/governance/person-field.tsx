import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Somebody of the centre who may be named. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Chooses one of the people of the centre; an id whose name was erased stays until another is chosen. */
export function PersonField({
  label,
  people,
  value,
  onChange,
}: {
  readonly label: string;
  readonly people: readonly NamedPerson[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation();
  const isGone = value !== null && !people.some(({ id }) => id === value);
  const gone = isGone ? [{ value, label: t('governance:papers.gone') }] : [];
  return (
    <NativeSelect
      label={label}
      size="md"
      data={[
        { value: '', label: t('governance:papers.nobody') },
        ...gone,
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
