import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellHistory, ListedWarning } from '../../../shared/contract/months.ts';
import type { SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { useApi } from '../../api/client-context.tsx';
import type { RefusedText } from '../../ui/entry-grid/entry-step.ts';
import { writeCell } from '../../ui/entry-grid/entry-text.ts';
import { useFormats } from '../../ui/formats.ts';
import { useWarningSentence } from '../../ui/month-warning.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { CellNote } from './cell-note.tsx';
import { CellYear } from './cell-year.tsx';
import type { SheetPlace } from './desks.ts';

/** Whoever goes through cells by arrow does not ask for the year of each. */
const SETTLED_MS = 150;
const SHOWN_CHANGES = 5;

interface PanelProps {
  readonly place: SheetPlace;
  readonly row: SheetRow | undefined;
  readonly column: SheetColumn | undefined;
  /** The heading of the column. */
  readonly title: string;
  readonly warnings: readonly ListedWarning[];
  readonly refused: RefusedText | null;
  readonly isUnsaved: boolean;
  readonly lock: 'validated' | 'reader' | null;
  readonly onExplain: (warning: ListedWarning) => void;
  readonly onManage: (row: SheetRow) => void;
  readonly onBack: () => void;
  readonly note: RefObject<HTMLTextAreaElement | null>;
}

function Warnings({
  warnings,
  lock,
  onExplain,
}: Pick<PanelProps, 'warnings' | 'lock' | 'onExplain'>) {
  const { t } = useTranslation();
  const { sentence } = useWarningSentence();
  return warnings.map((warning) => (
    <Stack key={warning.code} gap={4}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <StatusShape status={warning.reason === null ? 'attention' : 'good'} size={14} />
        <Text>{sentence(warning)}</Text>
      </Group>
      {warning.reason !== null && (
        <Text>{t('months:panel.explained', { reason: warning.reason })}</Text>
      )}
      {warning.reason === null && lock === null && (
        <Group>
          <Button variant="default" onClick={() => onExplain(warning)}>
            {t('months:panel.explain')}
          </Button>
        </Group>
      )}
    </Stack>
  ));
}

function Changes({
  changes,
  column,
}: Pick<CellHistory, 'changes'> & { readonly column: SheetColumn }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const write = (value: SheetRow['cells'][string] | undefined): string =>
    value === null || value === undefined ? '—' : writeCell(column.kind, value);
  if (changes.length === 0) return <Text>{t('months:panel.noChange')}</Text>;
  return (
    <>
      <Text fw={700}>{t('months:panel.changes')}</Text>
      {changes.slice(0, SHOWN_CHANGES).map(({ at, user, before, after }) => (
        <Text key={at}>
          {t('months:panel.change', {
            user,
            at: instant(at),
            before: write(before),
            after: write(after),
          })}
        </Text>
      ))}
    </>
  );
}

/** What the program knows of a cell, once the keyboard has settled there. */
function CellPast({
  place,
  row,
  column,
  title,
  lock,
  onBack,
  note,
}: Pick<PanelProps, 'place' | 'title' | 'lock' | 'onBack' | 'note'> & {
  readonly row: SheetRow;
  readonly column: SheetColumn;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const [cell] = useDebouncedValue(`${row.id}\t${column.code}`, SETTLED_MS);
  const isSettled = cell === `${row.id}\t${column.code}`;
  const { data } = useQuery({
    ...calls.months.history.queryOptions({ input: { ...place, row: row.id, column: column.code } }),
    enabled: isSettled,
  });
  if (!data) return null;
  return (
    <>
      <CellYear
        history={data}
        kind={column.kind}
        title={t('months:panel.chart', { row: row.label, column: title })}
      />
      {!column.computed && (
        <>
          <CellNote
            key={`${cell} ${data.note ?? ''}`}
            {...{ place, onBack }}
            row={row.id}
            column={column.code}
            held={data}
            isLocked={lock !== null}
            field={note}
          />
          <Changes changes={data.changes} column={column} />
        </>
      )}
    </>
  );
}

/** The cell where the keyboard is: what is to be explained, its year, its note, who changed it. */
export function CellPanel(props: PanelProps) {
  const { place, row, column, title, refused, isUnsaved, lock, onManage } = props;
  const { t } = useTranslation();
  if (!row || !column) {
    return (
      <Paper withBorder p="md">
        <Text>{t('months:panel.none')}</Text>
      </Paper>
    );
  }
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h5">
            {row.label}
          </Title>
          <Text>
            {title}
            {isUnsaved && ` · ${t('months:cell.unsaved')}`}
          </Text>
        </div>
        {refused && (
          <Group gap={8} wrap="nowrap" align="flex-start">
            <StatusShape status="act" size={14} />
            <Text>{t(`months:refused.${refused.code}`, { text: refused.text })}</Text>
          </Group>
        )}
        <Warnings {...props} />
        <CellPast {...props} row={row} column={column} />
        {lock === null && place.sheet !== 'staff' && (
          <Button variant="default" onClick={() => onManage(row)}>
            {t(row.managed ? 'months:panel.setUnmanaged' : 'months:panel.setManaged')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
