import { Button, Group, Loader, NativeSelect, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { StockOverview } from '../../../shared/contract/stock.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { CONSUMPTION_MONTHS } from '../../../shared/domain/stock/consumption.ts';
import type { StockStanding } from '../../../shared/domain/stock/stock-standing.ts';
import { useApi } from '../../api/client-context.tsx';
import { useAddressMonth } from '../../ui/address-month.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DocumentNotice } from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { type ActionCause, useActionColumn, useActionMaker } from '../../ui/make-action.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { MethodChoice } from './method-choice.tsx';
import { stockAddress } from './stock-address.ts';
import { useStockColumns } from './stock-columns.tsx';
import { StockoutRates } from './stockout-rates.tsx';
import { useStockFiles } from './use-stock-files.ts';

interface ViewProps {
  readonly overview: StockOverview;
  readonly period: Month;
  readonly onChoose: (month: Month) => void;
}

/** What can be done stands beside the product and its state, in sight on a narrow screen. */
const BESIDE = 2;

/** A product as the beginning of a promise: where it stands, in one line. */
function useCause(period: Month): (standing: StockStanding) => ActionCause | null {
  const { t } = useTranslation();
  const { month } = useFormats();
  return useCallback(
    ({ product, name, status }) => {
      if (status === 'unmanaged') return null;
      const state = t(`meeting:stock.states.${status}`);
      return {
        source: { kind: 'stock', ref: product, item: null, period },
        problem: t('improvement:make.stock', { name, state, month: month(period) }),
      };
    },
    [t, month, period],
  );
}

function StockView({ overview, period, onChoose }: ViewProps) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const navigate = useNavigate();
  const maker = useActionMaker();
  const own = useStockColumns();
  const making = useActionColumn(maker, useCause(period));
  const columns = useMemo(
    () => [...own.slice(0, BESIDE), ...making, ...own.slice(BESIDE)],
    [own, making],
  );
  const count = useStockFiles('countSheet', period);
  return (
    <>
      <Group align="flex-end" mb="md">
        <NativeSelect
          label={t('stock:month')}
          value={period}
          data={overview.months.map((value) => ({ value, label: month(value) }))}
          onChange={(event) => onChoose(event.currentTarget.value as Month)}
        />
        <MethodChoice method={overview.method} />
        <Button variant="default" disabled={count.isBusy} onClick={() => void count.order('print')}>
          {t('stock:actions.count')}
        </Button>
        <Button component={Link} to="/month" variant="default">
          {t('stock:actions.month')}
        </Button>
      </Group>
      <DocumentNotice files={count} />
      <StockoutRates overview={overview} />
      <DataTable
        label={t('stock:list', { month: month(period) })}
        columns={columns}
        entries={overview.products}
        entryId={({ product }) => product}
        empty={t('stock:empty')}
        onOpen={({ product }) =>
          void navigate(stockAddress(`/stock/${encodeURIComponent(product)}`, period))
        }
      />
      {maker.dialog}
      <Text size="sm" c="dark.4" mt="xs">
        {t('stock:method.said', { count: CONSUMPTION_MONTHS })} {t('stock:nextOutHint')}
      </Text>
    </>
  );
}

/** The medicines of a centre: what is left of each, for how long, what will expire, what to order. */
export default function StockPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const [wanted, choose] = useAddressMonth();
  const { data, error, refetch } = useQuery({
    ...calls.stock.overview.queryOptions({ input: { facility, period: wanted } }),
    placeholderData: keepPreviousData,
  });
  const period = data?.period ?? null;
  const isEmpty = data !== undefined && data.products.length === 0;
  return (
    <>
      <PageHeader
        title={t('app:pages.stock')}
        hint={t('stock:hint')}
        action={
          period !== null && (
            <Button component={Link} size="md" to={stockAddress('/stock/order', period)}>
              {t('stock:actions.order')}
            </Button>
          )
        }
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {isEmpty && (
        <Group>
          <Text>{t('stock:empty')}</Text>
          <Button component={Link} to="/month" variant="default">
            {t('stock:actions.month')}
          </Button>
        </Group>
      )}
      {data && period !== null && !isEmpty && (
        <StockView overview={data} period={period} onChoose={choose} />
      )}
    </>
  );
}
