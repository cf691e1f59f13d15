import { Group, Loader, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { MonthExportNotice, useMonthExport } from '../../ui/month-export.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RecordStateOf } from '../../ui/record-state.tsx';
import { Desks } from './desks.ts';
import { ExportMenu } from './export-menu.tsx';
import { MonthBar } from './month-bar.tsx';
import { MonthState } from './month-state.tsx';
import { SheetView, type WantedCell } from './sheet-view.tsx';
import { useMonthPlace } from './use-month-place.ts';

function useDesks(): Desks {
  const api = useApi();
  const queries = useQueryClient();
  const [desks] = useState(() => new Desks(api, queries));
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent): void => {
      if (desks.hasLoose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [desks]);
  return desks;
}

/** The four sheets of a month, typed like a spreadsheet. */
export default function MonthPage() {
  const { t } = useTranslation();
  const place = useMonthPlace();
  const desks = useDesks();
  const [wanted, want] = useState<WantedCell | null>(null);
  const made = useMonthExport();
  const mayValidate = useMay('coach');
  const { facility, period, sheet, state, error, retry } = place;
  return (
    <>
      <PageHeader
        title={t('app:pages.month')}
        hint={t(`months:states.${state}`)}
        mark={period !== null && <RecordStateOf id={period} />}
        action={
          period !== null && (
            <Group gap="xs" wrap="nowrap">
              <ExportMenu {...{ facility, period, made }} />
              {mayValidate && <MonthState {...{ facility, period, state, desks }} />}
            </Group>
          )
        }
      />
      <MonthExportNotice made={made} />
      <FailureNotice error={error} onRetry={retry} />
      {period === null && !error && <Loader aria-label={t('app:loading')} />}
      {period !== null && (
        <Stack gap="sm">
          <MonthBar place={place}>
            <SheetView
              key={`${period}:${sheet}`}
              place={{ facility, period, sheet }}
              desks={desks}
              go={place.go}
              wanted={wanted}
              onWant={want}
            />
          </MonthBar>
        </Stack>
      )}
    </>
  );
}
