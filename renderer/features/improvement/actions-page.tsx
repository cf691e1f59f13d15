import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import { chooseActions } from '../../../shared/domain/actions/action-filter.ts';
import { useApi } from '../../api/client-context.tsx';
import { ActionDialog, type ActionSubject } from '../../ui/action-dialog.tsx';
import { ActionFollowUp } from '../../ui/action-follow-up.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ActionChoice, type ChosenActions } from './action-choice.tsx';
import { useActionColumns } from './action-columns.tsx';

/** What was promised, by whom, for when, and where it stands today. */
export default function ActionsPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const [chosen, choose] = useState<ChosenActions>({
    isEverywhere: false,
    who: null,
    shown: 'all',
  });
  const { isEverywhere, who, shown } = chosen;
  const columns = useActionColumns(isEverywhere);
  const query = calls.improvement.list.queryOptions({
    input: { facility: isEverywhere ? null : facility },
  });
  const { data, error, refetch } = useQuery(query);
  const mayRecord = useMay('entry');
  const [subject, write] = useState<ActionSubject | null>(null);
  const actions = useMemo(() => chooseActions(data ?? [], who, shown), [data, who, shown]);
  const everybody = [...new Set((data ?? []).flatMap((action) => action.who ?? []))].toSorted();
  const [followed, follow] = useState<ListedAction | null>(null);
  return (
    <>
      <PageHeader
        title={t('app:pages.actions')}
        hint={t('improvement:hint')}
        action={
          mayRecord && (
            <Button size="md" onClick={() => write({ kind: 'new', words: {}, visit: null })}>
              {t('improvement:add')}
            </Button>
          )
        }
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && (data.length > 0 || isEverywhere) && (
        <ActionChoice {...{ chosen, everybody, actions }} onChoose={choose} />
      )}
      {data && (
        <DataTable
          // Which columns there are at first is chosen once.
          key={String(isEverywhere)}
          label={t('app:pages.actions')}
          columns={columns}
          entries={actions}
          entryId={({ id }) => id}
          empty={t(data.length === 0 ? 'improvement:empty' : 'improvement:choice.none')}
          {...(mayRecord ? { onOpen: follow } : {})}
        />
      )}
      <ActionFollowUp action={followed} onClose={() => follow(null)} />
      <ActionDialog subject={subject} onClose={() => write(null)} />
    </>
  );
}
