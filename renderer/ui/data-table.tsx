import { Stack, Text } from '@mantine/core';
import { useTable } from '@tanstack/react-table';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from './data-column.ts';
import { DataGrid } from './data-grid.tsx';
import { DataTableBar } from './data-table-bar.tsx';
import { DataTableFilters } from './data-table-filters.tsx';
import { defineColumns, FEATURES } from './held-table.ts';

/** What a table of entries needs to know; `columns` and `entries` stay the same values while nothing changes. */
export interface DataTableProps<Entry extends object> {
  /** What the table lists, for those who listen and for the name of its file. */
  readonly label: string;
  readonly columns: readonly DataColumn<Entry>[];
  readonly entries: readonly Entry[];
  readonly entryId: (entry: Entry) => string;
  /** Said when there are no entries at all: what to do first. */
  readonly empty: string;
  /** Enter, a double click, or a click on the first cell. */
  readonly onOpen?: (entry: Entry) => void;
}

function hiddenAtFirst<Entry>(columns: readonly DataColumn<Entry>[]) {
  return Object.fromEntries(columns.flatMap(({ id, hidden }) => (hidden ? [[id, false]] : [])));
}

/**
 * A table of any length: sort, search, filter, choose columns, move and choose by keyboard, copy, export. What is
 * filtered is always said above it.
 */
export function DataTable<Entry extends object>(props: DataTableProps<Entry>) {
  const { label, columns, entries, entryId, empty, onOpen } = props;
  const [hasFilterRow, setFilterRow] = useState(false);
  const id = useId();
  const { t } = useTranslation();
  const defined = useMemo(() => defineColumns(columns), [columns]);
  const table = useTable({
    features: FEATURES,
    ...defined,
    data: entries,
    getRowId: entryId,
    enableMultiCellRangeSelection: false,
    initialState: { columnVisibility: hiddenAtFirst(columns) },
  });
  if (entries.length === 0) return <Text>{empty}</Text>;
  return (
    <Stack gap="xs">
      <DataTableBar
        {...{ table, columns, label, hasFilterRow }}
        gridId={id}
        onFilterRow={setFilterRow}
      />
      <DataTableFilters {...{ table, columns }} />
      <DataGrid {...{ id, label, table, columns, hasFilterRow, onOpen }} />
      <Text size="sm" c="dark.4">
        {t('tables:keys')}
      </Text>
    </Stack>
  );
}
