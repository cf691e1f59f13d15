import { Button, Group, Loader, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { pictureScene } from '../../../shared/charts/picture-scene.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { stockCardCharts } from '../../../shared/domain/reports/stock-card-charts.ts';
import { STATUS_OF_STOCK } from '../../../shared/domain/reports/stock-words.ts';
import type { StockCard } from '../../../shared/domain/stock/stock-card.ts';
import { useApi } from '../../api/client-context.tsx';
import { ScenePicture } from '../../charts/scene-picture.tsx';
import { useAddressMonth } from '../../ui/address-month.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats, useTranslate } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { CardMonths } from './card-months.tsx';
import { LotsEditor } from './lots-editor.tsx';
import { SpellsEditor } from './spells-editor.tsx';
import { stockAddress } from './stock-address.ts';
import { useStockFiles } from './use-stock-files.ts';

function write(value: number | null): string {
  return value === null ? '—' : formatShortNumber(value, 1);
}

/** Where the product stands, in two sentences. */
function Standing({ card: { standing, period } }: { readonly card: StockCard }) {
  const { t } = useTranslation();
  const { day, month } = useFormats();
  const { status, closing, unit, monthlyUse, monthsLeft, nextOut } = standing;
  const state = t(`meeting:stock.states.${status}`);
  const facts = {
    state,
    closing: write(closing),
    unit,
    use: write(monthlyUse),
    months: write(monthsLeft),
    month: month(period),
  };
  return (
    <Paper withBorder p="lg" component="section" aria-label={state}>
      <StatusMark status={STATUS_OF_STOCK[status]} word={t('stock:card.subtitle', facts)} />
      <Text mt="xs">
        {nextOut === null
          ? t('stock:card.noNextOut')
          : t('stock:card.nextOut', { day: day(nextOut), use: write(monthlyUse) })}
      </Text>
    </Paper>
  );
}

function Charts({ card }: { readonly card: StockCard }) {
  const translate = useTranslate();
  const charts = stockCardCharts(card, translate);
  if (charts.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      {charts.map(({ sentence, picture }) => (
        <Paper key={picture.title} withBorder p="lg" component="figure" m={0}>
          <Text fw={600} component="figcaption">
            {sentence}
          </Text>
          <ScenePicture scene={pictureScene(picture)} />
        </Paper>
      ))}
    </SimpleGrid>
  );
}

function CardView({ period, product }: { readonly period: Month; readonly product: string }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const files = useStockFiles('stockCard', period, product);
  const query = calls.stock.card.queryOptions({ input: { facility, period, product } });
  const { data: card, error, refetch } = useQuery(query);
  return (
    <>
      <PageHeader
        title={t('stock:card.title', { product: card?.standing.name ?? product })}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group mb="md">
        <Button component={Link} variant="default" to={stockAddress('/stock', period)}>
          {t('stock:order.back')}
        </Button>
        <SaveDocumentButtons files={files} />
      </Group>
      <DocumentNotice files={files} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!card && !error && <Loader aria-label={t('app:loading')} />}
      {card && (
        <Stack gap="md">
          <Standing card={card} />
          <Charts card={card} />
          <LotsEditor card={card} />
          <SpellsEditor card={card} />
          <CardMonths months={card.months} />
        </Stack>
      )}
    </>
  );
}

/** The card of one product: where it stands, its curves, its lots, its stock-outs, its months. */
export default function CardPage() {
  const [period] = useAddressMonth();
  const { product = '' } = useParams();
  // Which month is told by the list of products.
  if (period === null) return <Navigate to="/stock" replace />;
  return <CardView key={`${product} ${period}`} period={period} product={product} />;
}
