import { Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { isMonth, type Month } from '../../../shared/domain/calendar/month.ts';
import type {
  AccountLength,
  ShownAccount,
  ShownBox,
} from '../../../shared/domain/money/shown-account.ts';
import { recoverySentence } from '../../../shared/domain/reports/account-document.ts';
import { SPANS } from '../../../shared/domain/services/span.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
  useDocumentFiles,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats, useTranslate } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { AccountCards } from './account-cards.tsx';
import { BoxesTable } from './boxes-table.tsx';
import { CountDialog } from './count-dialog.tsx';
import { LinesTable } from './lines-table.tsx';
import { MoneyLinks } from './money-links.tsx';

function AccountView({ account }: { readonly account: ShownAccount }) {
  const translate = useTranslate();
  const mayType = useMay('entry');
  const [counted, count] = useState<ShownBox | null>(null);
  return (
    <Stack gap="md">
      <Text fw={600}>{recoverySentence(account, translate)}</Text>
      <BoxesTable account={account} onCount={mayType ? count : undefined} />
      {(['receipt', 'spending'] as const).map((direction) => (
        <LinesTable key={direction} {...{ account, direction }} mayChange={mayType} />
      ))}
      <AccountCards account={account} />
      <CountDialog box={counted} period={account.period} onClose={() => count(null)} />
    </Stack>
  );
}

interface Choice {
  readonly period: Month | null;
  readonly length: AccountLength;
}

function AccountChoices({
  account,
  onChoose,
}: {
  readonly account: ShownAccount;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const { period, length, months } = account;
  return (
    <>
      <NativeSelect
        label={t('money:month')}
        value={period}
        data={months.map((value) => ({ value, label: month(value) }))}
        onChange={(event) => onChoose({ period: event.currentTarget.value as Month, length })}
      />
      <NativeSelect
        label={t('money:length')}
        value={length}
        data={SPANS.map((value) => ({
          value,
          label: t(`money:lengths.${value}`),
        }))}
        onChange={(event) =>
          onChoose({ period, length: event.currentTarget.value as AccountLength })
        }
      />
    </>
  );
}

function useAccount() {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const [address, setAddress] = useSearchParams();
  const period = address.get('period') ?? '';
  const choice: Choice = {
    period: isMonth(period) ? period : null,
    length: SPANS.find((each) => each === address.get('length')) ?? 'month',
  };
  const choose = ({ period: month, length }: Choice): void =>
    setAddress({ length, ...(month === null ? {} : { period: month }) }, { replace: true });
  const query = useQuery({
    ...calls.money.account.queryOptions({ input: { facility, ...choice } }),
    placeholderData: keepPreviousData,
  });
  return { query, choose };
}

function useAccountFiles(account: ShownAccount | undefined) {
  const { i18n } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  return useDocumentFiles((format) => {
    if (!account) throw new Error('There is no account yet');
    const { period, length } = account;
    const language = i18n.language as Language;
    return client.money.write({ facility, period, length, language, format });
  });
}

/** The cash boxes of a month or a year: what is in them, what moved, what it leaves, and the account to print. */
export default function MoneyPage() {
  const { t } = useTranslation();
  const { query, choose } = useAccount();
  const { data: account, error, refetch } = query;
  const files = useAccountFiles(account);
  const isEmpty = account !== undefined && account.months.length === 0;
  const hasAccount = account !== undefined && !isEmpty;
  return (
    <>
      <PageHeader
        title={t('money:title')}
        hint={t('money:hint')}
        action={hasAccount && <PrintDocumentButton files={files} primary />}
      />
      <MoneyLinks />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!account && !error && <Loader aria-label={t('app:loading')} />}
      {isEmpty && <Text mb="md">{t('money:empty')}</Text>}
      {account && (
        <Group align="flex-end" mb="md">
          {hasAccount && <AccountChoices account={account} onChoose={choose} />}
          <Button
            component={Link}
            to={`/month?sheet=money&period=${account.period}`}
            variant="default"
          >
            {t('money:type')}
          </Button>
          {hasAccount && <SaveDocumentButtons files={files} />}
        </Group>
      )}
      <DocumentNotice files={files} />
      {hasAccount && <AccountView account={account} />}
    </>
  );
}
