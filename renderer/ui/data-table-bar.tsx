import { Button, Checkbox, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DataColumn, heldColumns } from './data-column.ts';
import { FileNotice } from './file-notice.tsx';
import type { HeldTable } from './held-table.ts';
import { writeCsv } from './table-text.ts';
import { type FileRoutes, useFileRoutes } from './use-file-routes.ts';

interface BarProps<Entry extends object> {
  readonly table: HeldTable<Entry>;
  readonly columns: readonly DataColumn<Entry>[];
  readonly label: string;
  readonly gridId: string;
  readonly hasFilterRow: boolean;
  readonly onFilterRow: (shown: boolean) => void;
}

function visibleColumns<Entry extends object>({ table, columns }: BarProps<Entry>) {
  return heldColumns(columns).filter(({ id }) => table.getColumn(id)?.getIsVisible());
}

/** The rows that are shown, in their order, as a file; figures as they are held. */
function csvOf<Entry extends object>(props: BarProps<Entry>): string {
  const columns = visibleColumns(props);
  const rows = props.table.getRowModel().rows.map(({ original }) => original);
  return writeCsv([
    columns.map(({ title }) => title),
    ...rows.map((entry) => columns.map((column) => column.value(entry))),
  ]);
}

function ColumnChoice<Entry extends object>({ table, columns }: BarProps<Entry>) {
  const { t } = useTranslation();
  const shown = table.getVisibleLeafColumns().length;
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default">{t('tables:columns')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {heldColumns(columns).map(({ id, title }) => {
            const column = table.getColumn(id);
            const isVisible = column?.getIsVisible() ?? true;
            return (
              <Checkbox
                key={id}
                label={title}
                checked={isVisible}
                disabled={isVisible && shown === 1}
                onChange={(event) => column?.toggleVisibility(event.currentTarget.checked)}
              />
            );
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function ExportButton<Entry extends object>({
  routes,
  ...bar
}: BarProps<Entry> & { readonly routes: FileRoutes }) {
  const { t } = useTranslation();
  const save = (): void => {
    const content = new Blob([csvOf(bar)], { type: 'text/csv' });
    void routes.saveMade(content, `${bar.label}.csv`);
  };
  return (
    <Button variant="default" loading={routes.isBusy} onClick={save}>
      {t('tables:export')}
    </Button>
  );
}

/** The tools of a table: search, a filter for each column, which columns, a file. */
export function DataTableBar<Entry extends object>(props: BarProps<Entry>) {
  const { table, gridId, hasFilterRow, onFilterRow } = props;
  const { t } = useTranslation();
  const routes = useFileRoutes();
  return (
    <>
      <Group gap="xs">
        <TextInput
          type="search"
          flex={1}
          miw={220}
          maw={420}
          aria-label={t('tables:search')}
          aria-controls={gridId}
          placeholder={t('tables:search')}
          value={table.state.globalFilter ?? ''}
          onChange={(event) => table.setGlobalFilter(event.currentTarget.value)}
        />
        <Button
          variant="default"
          aria-pressed={hasFilterRow}
          onClick={() => onFilterRow(!hasFilterRow)}
        >
          {t('tables:filters')}
        </Button>
        <ColumnChoice {...props} />
        <ExportButton {...props} routes={routes} />
      </Group>
      <FileNotice routes={routes} />
    </>
  );
}
