import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CentreRow } from '../../../shared/contract/headquarters.ts';

const CHOICES = ['region', 'district', 'coach', 'kind'] as const;

/** Which centres are looked at; an empty word takes all. */
export interface CentreFilter {
  readonly region: string;
  readonly district: string;
  readonly coach: string;
  readonly kind: string;
  readonly isLate: boolean;
}

/** Every centre. */
export const EVERY_CENTRE: CentreFilter = {
  ...{ region: '', district: '', coach: '', kind: '' },
  isLate: false,
};

/** The centres that a filter leaves; `but` is one choice that is passed over, to list what it offers. */
export function filterCentres(
  centres: readonly CentreRow[],
  filter: CentreFilter,
  but: keyof CentreFilter | null = null,
): readonly CentreRow[] {
  return centres.filter(
    (centre) =>
      CHOICES.every(
        (name) => name === but || filter[name] === '' || centre[name] === filter[name],
      ) &&
      (but === 'isLate' || !filter.isLate || centre.months.missing.length > 0),
  );
}

/** What stands before the table: where, whose, which, and only those of which a month is missing. */
export function CentreFilters({
  centres,
  filter,
  onChange,
}: {
  readonly centres: readonly CentreRow[];
  readonly filter: CentreFilter;
  readonly onChange: (filter: CentreFilter) => void;
}) {
  const { t } = useTranslation();
  const optionsOf = (name: (typeof CHOICES)[number]): readonly string[] => {
    const words = filterCentres(centres, filter, name).map((centre) => centre[name]);
    return [...new Set(words.filter((word) => word !== null))].toSorted((a, b) =>
      a.localeCompare(b, 'fr'),
    );
  };
  return (
    <Group gap="sm" align="flex-end">
      {CHOICES.map((name) => (
        <NativeSelect
          key={name}
          label={t(`headquarters:columns.${name}`)}
          miw={150}
          value={filter[name]}
          onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value })}
          data={[
            { value: '', label: t('headquarters:all') },
            ...optionsOf(name).map((value) => ({
              value,
              label:
                name === 'kind' ? t(`headquarters:kinds.${value}`, { defaultValue: value }) : value,
            })),
          ]}
        />
      ))}
      <Checkbox
        mb={10}
        label={t('headquarters:lateOnly')}
        checked={filter.isLate}
        onChange={(event) => onChange({ ...filter, isLate: event.currentTarget.checked })}
      />
    </Group>
  );
}
