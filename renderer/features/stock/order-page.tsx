import { Button, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { methodKey } from '../../../shared/domain/reports/stock-words.ts';
import type { OrderForm } from '../../../shared/domain/stock/stock-order.ts';
import { useAddressMonth } from '../../ui/address-month.ts';
import { useMay } from '../../ui/current-user.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { OrderTable } from './order-table.tsx';
import { stockAddress } from './stock-address.ts';
import { useOrder } from './use-order.ts';
import { useStockFiles } from './use-stock-files.ts';

/** Asks before what is asked for is noted as on order. */
function SendButton({
  form,
  send,
}: {
  readonly form: OrderForm;
  readonly send: ReturnType<typeof useOrder>['send'];
}) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const [isAsking, { open, close }] = useDisclosure();
  const confirm = (): void => send.mutate(undefined, { onSuccess: close });
  return (
    <>
      <Button variant="default" disabled={form.orderedOn !== null} onClick={open}>
        {t('stock:order.send')}
      </Button>
      <DialogFrame opened={isAsking} onClose={close} title={t('stock:order.send')}>
        <Stack>
          <Text>{t('stock:order.sendAsk', { month: month(form.period) })}</Text>
          <FailureNotice error={send.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('stock:order.cancel')}
            </Button>
            <Button loading={send.isPending} onClick={confirm}>
              {t('stock:order.sendConfirm')}
            </Button>
          </Group>
        </Stack>
      </DialogFrame>
    </>
  );
}

function SentNotice({ form: { orderedOn } }: { readonly form: OrderForm }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  if (orderedOn === null) return null;
  return (
    <Paper withBorder p="md" mb="md" role="status">
      <StatusMark status="good" word={t('stock:order.sent', { day: day(orderedOn) })} />
    </Paper>
  );
}

function OrderView({ period }: { readonly period: Month }) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const { query, write, send } = useOrder(period);
  const mayWrite = useMay('entry');
  const files = useStockFiles('stockOrder', period);
  const { data: form, error, refetch } = query;
  return (
    <>
      <PageHeader
        title={`${t('stock:order.title')} · ${month(period)}`}
        hint={t('stock:order.hint')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group mb="md">
        <Button component={Link} variant="default" to={stockAddress('/stock', period)}>
          {t('stock:order.back')}
        </Button>
        {form && mayWrite && <SendButton form={form} send={send} />}
        <SaveDocumentButtons files={files} />
        <Text c="dark.4" role="status">
          {write.isPending ? t('stock:order.saving') : write.isSuccess && t('stock:order.saved')}
        </Text>
      </Group>
      <DocumentNotice files={files} />
      <FailureNotice error={write.error ?? error} onRetry={() => void refetch()} />
      {!form && !error && <Loader aria-label={t('app:loading')} />}
      {form && (
        <>
          <SentNotice form={form} />
          {form.lines.length === 0 && <Text>{t('stock:order.empty')}</Text>}
          {form.lines.length > 0 && (
            <OrderTable form={form} onWrite={mayWrite ? write.mutate : null} />
          )}
          <Text size="sm" c="dark.4" mt="xs">
            {t('stock:order.method', { method: t(methodKey(form.method)), count: form.months })}
          </Text>
        </>
      )}
    </>
  );
}

/** The order form of a month: what the figures propose, what is asked for, the paper to sign. */
export default function OrderPage() {
  const [period] = useAddressMonth();
  // Which month is told by the list of products.
  return period === null ? <Navigate to="/stock" replace /> : <OrderView period={period} />;
}
