import {
  cellSelectionFeature,
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  type ReactTable,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { compareValues, type DataColumn, textOf } from './data-column.ts';
import { createSearch, matchesFilter } from './data-search.ts';

/** What our tables can do, of all that the library offers. */
export const FEATURES = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  columnVisibilityFeature,
  cellSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

/** A table of entries as the library holds it. */
export type HeldTable<Entry extends object> = ReactTable<typeof FEATURES, Entry>;

/** The columns as the library wants them, and its search over all of them. */
export function defineColumns<Entry extends object>(columns: readonly DataColumn<Entry>[]) {
  const helper = createColumnHelper<typeof FEATURES, Entry>();
  const isFound = createSearch(columns);
  return {
    columns: helper.columns(
      columns.map((column) =>
        // What is not recorded is `undefined` to the library, which then sets it last in both directions.
        helper.accessor((entry) => column.value(entry) ?? undefined, {
          id: column.id,
          header: column.title,
          sortUndefined: 'last',
          sortFn: (first, second, id) =>
            compareValues(
              first.getValue(id) as string | number,
              second.getValue(id) as string | number,
            ),
          filterFn: (row, _id, wanted: string) =>
            matchesFilter(column.value(row.original), textOf(column, row.original), wanted),
        }),
      ),
    ),
    // The search looks at a whole row; asking it of one column asks it once a row.
    globalFilterFn: (row: { readonly original: Entry }, _id: string, wanted: string) =>
      isFound(row.original, wanted),
    getColumnCanGlobalFilter: ({ id }: { readonly id: string }) => id === columns[0]?.id,
  };
}
