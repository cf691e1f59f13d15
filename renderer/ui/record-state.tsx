import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordState } from '../../shared/domain/exchange/record-state.ts';
import type { ReportStatus } from '../../shared/domain/reports/document.ts';
import { useApi } from '../api/client-context.tsx';
import { useFacilityIfAny } from './current-facility.tsx';
import type { DataColumn } from './data-column.ts';
import { StatusMark } from './status-shape.tsx';

const STATUSES: Readonly<Record<RecordState, ReportStatus>> = {
  unsent: 'attention',
  changed: 'attention',
  sent: 'none',
  received: 'good',
};

/** How far something went to headquarters, by shape, word and colour. */
export function RecordStateMark({ state }: { readonly state: RecordState }) {
  const { t } = useTranslation();
  return <StatusMark status={STATUSES[state]} word={t(`sending:states.${state}`)} />;
}

type Api = ReturnType<typeof useApi>;

const NONE: ReadonlyMap<string, RecordState> = new Map();

/** How far each record of the centre went, by its id; of months, by the month. Empty at headquarters. */
function useRecordStates(): ReadonlyMap<string, RecordState> {
  const { calls } = useApi();
  const facility = useFacilityIfAny()?.code ?? '';
  const { data } = useQuery(
    calls.sending.records.queryOptions({ input: { facility }, enabled: facility !== '' }),
  );
  return useMemo(
    () => (data ? new Map(data.records.map(({ id, state }) => [id, state])) : NONE),
    [data],
  );
}

/** How far one record went; nothing where that is not known. */
export function RecordStateOf({ id }: { readonly id: string }) {
  const state = useRecordStates().get(id);
  return state && <RecordStateMark state={state} />;
}

/** The column of how far each record of a list went; none at headquarters. */
export function useRecordStateColumn<
  Entry extends { readonly id: string },
>(): readonly DataColumn<Entry>[] {
  const { t } = useTranslation();
  const states = useRecordStates();
  return useMemo(() => {
    if (states.size === 0) return [];
    const word = ({ id }: Entry): string | null => {
      const state = states.get(id);
      return state ? t(`sending:states.${state}`) : null;
    };
    const draw = ({ id }: Entry) => {
      const state = states.get(id);
      return state && <RecordStateMark state={state} />;
    };
    return [{ id: 'sent', title: t('sending:records.sent'), width: 175, value: word, draw }];
  }, [t, states]);
}

/** Asks again how far a record went once something of it was written, unless it is known to have changes that wait. */
export function noteRecordWritten(
  { calls }: Api,
  queries: QueryClient,
  { facility, id }: { readonly facility: string; readonly id: string },
): void {
  const { queryKey } = calls.sending.records.queryOptions({ input: { facility } });
  const state = queries.getQueryData(queryKey)?.records.find((each) => each.id === id)?.state;
  if (state !== 'unsent' && state !== 'changed') void queries.invalidateQueries({ queryKey });
}
