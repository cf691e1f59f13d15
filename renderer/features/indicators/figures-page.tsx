import { Box, Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedFigure } from '../../../shared/contract/indicators.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { useAddressMonth } from '../../ui/address-month.ts';
import { Card } from '../../ui/card.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { type ActionCause, useActionColumn, useActionMaker } from '../../ui/make-action.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TogetherList } from '../../ui/together-list.tsx';
import { useFigureColumns, useFigureWords } from './figure-columns.tsx';

/** What can be done stands after the value, in sight on a narrow screen. */
const BESIDE = 4;

/** A figure as the beginning of a promise: what it is of, and its value. */
function useCause(period: Month | null): (figure: NamedFigure) => ActionCause | null {
  const { t } = useTranslation();
  const { month } = useFormats();
  const words = useFigureWords();
  return useCallback(
    (figure) => {
      if (period === null) return null;
      const { code, item, unit } = figure;
      const facts = {
        name: words.name(figure),
        item,
        value: words.shown(figure),
        unit,
        month: month(period),
      };
      return {
        source: { kind: 'figure', ref: code, item, period },
        problem: t(`improvement:make.${item === null ? 'figure' : 'figureOf'}`, facts),
      };
    },
    [t, month, words, period],
  );
}

/** Every figure of a month, to look one up, compare and copy. */
export default function FiguresPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { month: writeMonth } = useFormats();
  const [chosen, choose] = useAddressMonth();
  const query = calls.indicators.figures.queryOptions({ input: { facility, period: chosen } });
  const { data, error, refetch } = useQuery(query);
  const maker = useActionMaker();
  const own = useFigureColumns();
  const making = useActionColumn(maker, useCause((data?.period ?? null) as Month | null));
  const columns = useMemo(
    () => [...own.slice(0, BESIDE), ...making, ...own.slice(BESIDE)],
    [own, making],
  );
  const picker = data && data.period !== null && (
    <NativeSelect
      label={t('indicators:page.month')}
      value={data.period}
      data={data.months.map((value) => ({ value, label: writeMonth(value as Month) }))}
      onChange={(event) => choose(event.currentTarget.value as Month)}
    />
  );
  return (
    <>
      <PageHeader
        title={t('app:pages.figures')}
        hint={t('indicators:page.hint')}
        action={picker || undefined}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && data.together.length > 0 && (
        <Box mb="md">
          <Card title={t('indicators:cross.title')} status="attention">
            <TogetherList together={data.together} />
          </Card>
        </Box>
      )}
      {data && (
        <DataTable
          label={t('app:pages.figures')}
          columns={columns}
          entries={data.figures}
          entryId={({ code, item }) => `${code} ${item ?? ''}`}
          empty={t('indicators:page.empty')}
        />
      )}
      {maker.dialog}
    </>
  );
}
