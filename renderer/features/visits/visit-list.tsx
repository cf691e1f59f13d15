import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import type { Client } from '../../api/connect.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useRecordStateColumn } from '../../ui/record-state.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';

type ListedVisit = Awaited<ReturnType<Client['visits']['list']>>[number];

/** The visits that are done, with their scores; opening one shows its result. */
export function VisitList({ visits }: { readonly visits: readonly ListedVisit[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const formats = useFormats();
  const stateColumn = useRecordStateColumn<ListedVisit>();
  const columns = useMemo<readonly DataColumn<ListedVisit>[]>(
    () => [
      {
        id: 'day',
        title: t('visits:list.day'),
        width: 170,
        value: ({ day }) => day,
        text: ({ day }) => formats.day(day),
      },
      { id: 'form', title: t('visits:list.form'), width: 232, value: ({ title }) => title },
      {
        id: 'score',
        title: t('visits:list.score'),
        width: 90,
        align: 'right',
        value: ({ score }) => score,
        text: ({ score }) => (score === null ? '–' : formatPercent(score)),
      },
      { id: 'band', title: t('visits:list.band'), width: 100, value: ({ band }) => band },
      {
        id: 'answered',
        title: t('visits:list.answered'),
        width: 122,
        align: 'right',
        value: ({ answered }) => answered,
        text: ({ answered, applicable }) =>
          t('form:outline.count', { answered, asked: applicable }),
      },
      {
        id: 'critical',
        title: t('visits:list.critical'),
        width: 158,
        value: ({ criticalMissed }) => criticalMissed,
        draw: ({ criticalMissed }) =>
          criticalMissed > 0 && (
            <StatusMark
              status="critical"
              word={t('visits:list.missed', { count: criticalMissed })}
            />
          ),
      },
      ...stateColumn,
    ],
    [t, formats, stateColumn],
  );
  return (
    <DataTable
      label={t('visits:list.done')}
      columns={columns}
      entries={visits}
      entryId={({ id }) => id}
      empty={t('visits:list.empty')}
      onOpen={({ id }) => navigate(`/visits/${encodeURIComponent(id)}`)}
    />
  );
}
