import { Anchor, Box, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SentToDhis2 } from '../../shared/contract/exchange.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { ExportFormat } from '../../shared/domain/exchange/export-format.ts';
import type { SheetName } from '../../shared/domain/months/sheet.ts';
import { useApi } from '../api/client-context.tsx';
import { useTask } from '../api/task.ts';
import { FileNotice } from './file-notice.tsx';
import { StatusShape } from './status-shape.tsx';
import { TaskNotice } from './task-notice.tsx';
import { useFileRoutes } from './use-file-routes.ts';

/** What is wanted of a centre's month, or of the months that end with it. */
export interface MonthOrder {
  readonly facility: string;
  readonly period: Month;
  readonly format: ExportFormat;
  readonly months?: number;
  readonly sheet?: SheetName;
}

/** Writes a month to a file: one at a time, with progress, and what of it went to DHIS2. */
export function useMonthExport() {
  const { client } = useApi();
  const task = useTask();
  const routes = useFileRoutes();
  const [sent, setSent] = useState<SentToDhis2 | null>(null);
  async function order(wanted: MonthOrder): Promise<void> {
    setSent(null);
    const written = await task.run(() => client.exchange.write(wanted));
    if (written === null) return;
    setSent(written.dhis2);
    await routes.save(written.file);
  }
  return { task, routes, sent, order, isBusy: task.progress !== null || routes.isBusy };
}

/** A month on its way out. */
export type MonthExport = ReturnType<typeof useMonthExport>;

/** What was left out is told in full on the page of DHIS2. */
const NAMED = 5;

function LeftOut({ unlinked }: Pick<SentToDhis2, 'unlinked'>) {
  const { t } = useTranslation();
  if (unlinked.length === 0) return null;
  const names = unlinked
    .slice(0, NAMED)
    .map(({ name, column }) =>
      column === null ? name : `${name} (${t(`months:columns.stock.${column}`)})`,
    );
  return (
    <>
      <Group gap={8} wrap="nowrap">
        <StatusShape status="attention" />
        <Text>{t('exchange:unlinked', { count: unlinked.length })}</Text>
      </Group>
      <Text c="dark.4">
        {names.join(' ; ')}
        {unlinked.length > NAMED && ' …'}
      </Text>
      <Anchor component={Link} to="/exchange/dhis2?show=unlinked">
        {t('exchange:menu.links')}
      </Anchor>
    </>
  );
}

/** How far the file has come, where it went, and what DHIS2 gets of it. */
export function MonthExportNotice({
  made,
}: {
  readonly made: Pick<MonthExport, 'task' | 'routes' | 'sent'>;
}) {
  const { t } = useTranslation();
  const { task, routes, sent } = made;
  return (
    <>
      <Box mb={task.error || routes.error ? 'md' : 0}>
        <TaskNotice task={task} text={t('exchange:writing')} />
        <FileNotice routes={routes} />
      </Box>
      {sent && (
        <Paper withBorder p="md" mb="md" role="status">
          <Stack gap="xs">
            <Group gap={8} wrap="nowrap">
              <StatusShape status={sent.values > 0 ? 'good' : 'attention'} />
              <Text>{t('exchange:sent', { count: sent.values })}</Text>
            </Group>
            <LeftOut unlinked={sent.unlinked} />
          </Stack>
        </Paper>
      )}
    </>
  );
}
