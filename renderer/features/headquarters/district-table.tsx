import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CentreRow } from '../../../shared/contract/headquarters.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';

interface DistrictRow {
  readonly name: string;
  readonly centres: number;
  readonly late: number;
  readonly received: number;
  readonly expected: number;
  readonly overdue: number;
  readonly stockouts: number;
}

function rowOf(name: string, centres: readonly CentreRow[]): DistrictRow {
  const sum = (of: (centre: CentreRow) => number): number =>
    centres.reduce((total, centre) => total + of(centre), 0);
  return {
    name,
    centres: centres.length,
    late: centres.filter(({ months }) => months.missing.length > 0).length,
    received: sum(({ months }) => months.received),
    expected: sum(({ months }) => months.expected),
    overdue: sum(({ overdue }) => overdue),
    stockouts: sum(({ stockouts }) => stockouts),
  };
}

function listRows(centres: readonly CentreRow[]): readonly DistrictRow[] {
  const known = centres.filter(({ district }) => district !== null);
  return [...Map.groupBy(known, ({ district }) => district ?? '')]
    .map(([name, own]) => rowOf(name, own))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }));
}

/** The districts by name, each with what its centres come to together. */
export function DistrictTable({
  centres,
  onOpen,
}: {
  readonly centres: readonly CentreRow[];
  readonly onOpen: (district: string) => void;
}) {
  const { t } = useTranslation();
  const rows = useMemo(() => listRows(centres), [centres]);
  const columns = useMemo<readonly DataColumn<DistrictRow>[]>(() => {
    const count = (id: 'centres' | 'late' | 'overdue' | 'stockouts') => ({
      ...{ id, title: t(`headquarters:districts.${id}`), width: 140, align: 'right' as const },
      value: (row: DistrictRow) => row[id],
    });
    return [
      {
        ...{ id: 'name', title: t('headquarters:columns.district'), width: 240 },
        value: ({ name }) => name,
      },
      count('centres'),
      {
        ...{ id: 'months', title: t('headquarters:columns.months'), width: 150, align: 'right' },
        value: ({ received, expected }) => (expected === 0 ? null : received / expected),
        text: ({ received, expected }) => t('headquarters:ofMonths', { received, expected }),
      },
      count('late'),
      count('overdue'),
      count('stockouts'),
    ];
  }, [t]);
  return (
    <DataTable
      label={t('headquarters:districts.title')}
      columns={columns}
      entries={rows}
      entryId={({ name }) => name}
      empty={t('headquarters:districts.empty')}
      onOpen={({ name }) => onOpen(name)}
    />
  );
}
