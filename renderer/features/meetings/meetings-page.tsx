import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ListedMeeting } from '../../../shared/contract/meetings.ts';
import { formatDay } from '../../../shared/domain/calendar/format-day.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useTranslate } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useRecordStateColumn } from '../../ui/record-state.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { StageMark } from './stage-mark.tsx';

function useColumns(): readonly DataColumn<ListedMeeting>[] {
  const { t } = useTranslation();
  const translate = useTranslate();
  const stateColumn = useRecordStateColumn<ListedMeeting>();
  return useMemo(() => {
    const title = (name: string): string => t(`meetings:list.${name}`);
    return [
      {
        id: 'day',
        title: title('day'),
        width: 172,
        value: ({ day }) => day,
        text: ({ day }) => formatDay(day, translate),
      },
      { id: 'organ', title: title('organ'), width: 195, value: ({ organName }) => organName },
      {
        id: 'kind',
        title: title('kind'),
        width: 98,
        value: ({ kind }) => t(`meetings:kinds.${kind}`),
      },
      {
        id: 'stage',
        title: title('stage'),
        width: 222,
        value: ({ stage }) => t(`meetings:stage.${stage}`),
        draw: ({ stage }) => <StageMark stage={stage} />,
      },
      ...stateColumn,
      { id: 'place', title: title('place'), width: 180, hidden: true, value: ({ place }) => place },
      {
        id: 'present',
        title: title('present'),
        width: 93,
        align: 'right',
        value: ({ stage, present }) => (stage === 'planned' ? null : present),
      },
      {
        id: 'decisions',
        title: title('decisions'),
        width: 105,
        align: 'right',
        value: ({ stage, decisions }) => (stage === 'planned' ? null : decisions),
      },
    ];
  }, [t, translate, stateColumn]);
}

/** The meetings of the ASACO: those that are planned, held, signed. */
export default function MeetingsPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const navigate = useNavigate();
  const columns = useColumns();
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = useMay('entry');
  const { hidden } = useUndo();
  const { data, error, refetch } = useQuery(
    calls.meetings.list.queryOptions({ input: { facility } }),
  );
  const open = (id: string): void => void navigate(`/meetings/${encodeURIComponent(id)}`);
  return (
    <>
      <PageHeader
        title={t('app:pages.meetings')}
        hint={t('meetings:list.hint')}
        action={
          mayPlan && (
            <Button size="md" onClick={() => setPlanning(true)}>
              {t('meetings:list.plan')}
            </Button>
          )
        }
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <DataTable
          label={t('app:pages.meetings')}
          columns={columns}
          entries={data.filter(({ id }) => !hidden.has(id))}
          entryId={({ id }) => id}
          empty={t('meetings:list.empty')}
          onOpen={({ id }) => open(id)}
        />
      )}
      {isPlanning && <PlanDialog onPlanned={open} onClose={() => setPlanning(false)} />}
    </>
  );
}
