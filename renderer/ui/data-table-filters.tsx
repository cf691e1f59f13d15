import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers/format-number.ts';
import type { DataColumn } from './data-column.ts';
import type { HeldTable } from './held-table.ts';

interface FiltersProps<Entry extends object> {
  readonly table: HeldTable<Entry>;
  readonly columns: readonly DataColumn<Entry>[];
}

interface ActiveFilter {
  readonly key: string;
  readonly text: string;
  readonly clear: () => void;
}

/** What a table leaves out at the moment: "12 sur 340", each filter in words, and how to take it away. */
export function DataTableFilters<Entry extends object>({ table, columns }: FiltersProps<Entry>) {
  const { t } = useTranslation();
  const wanted: string = table.state.globalFilter ?? '';
  const total = table.getCoreRowModel().rows.length;
  const shown = table.getRowModel().rows.length;
  const search: readonly ActiveFilter[] =
    wanted === '' ? [] : [{ key: '', text: wanted, clear: () => table.setGlobalFilter('') }];
  const active = [
    ...search,
    ...table.state.columnFilters.map(({ id, value }): ActiveFilter => {
      const title = columns.find((column) => column.id === id)?.title ?? id;
      const clear = (): void => table.getColumn(id)?.setFilterValue('');
      return { key: id, text: t('tables:columnFilter', { title, wanted: String(value) }), clear };
    }),
  ];
  return (
    <Group gap="xs" mih={36}>
      <Text role="status">
        {active.length === 0
          ? t('tables:all', { count: total, number: formatNumber(total) })
          : t('tables:shown', { shown: formatNumber(shown), total: formatNumber(total) })}
      </Text>
      {active.map(({ key, text, clear }) => (
        <Button
          key={key}
          size="compact-md"
          variant="light"
          onClick={clear}
          aria-label={t('tables:clear', { filter: text })}
          rightSection={<span aria-hidden="true">✕</span>}
        >
          {t('tables:filter', { filter: text })}
        </Button>
      ))}
    </Group>
  );
}
