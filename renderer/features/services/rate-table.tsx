import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { useFormats } from '../../ui/formats.ts';
import { type ActionMaker, MakeActionButton } from '../../ui/make-action.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { type RateLine, targetStatus, useServiceWords } from './service-words.ts';

function Remarks({ rate }: { readonly rate: RateLine }) {
  const { t } = useTranslation();
  const words = useServiceWords();
  const flags = rate.flags.filter((flag) => flag !== 'missing' || rate.missing.length === 0);
  return (
    <>
      {flags.map((flag) => (
        <Text key={flag}>{t(`indicators:flags.${flag}`)}</Text>
      ))}
      {rate.missing.length > 0 && (
        <Text c="dark.4">{t('services:missing', { months: words.missing(rate) })}</Text>
      )}
    </>
  );
}

interface MakingProps {
  readonly maker: ActionMaker;
  /** The last month of the span. */
  readonly period: Month;
}

function RateAction({ rate, maker, period }: MakingProps & { readonly rate: RateLine }) {
  const { t } = useTranslation();
  const words = useServiceWords();
  const { month } = useFormats();
  const { code, name } = rate;
  const facts = { name, value: words.rate(rate), unit: '', month: month(period) };
  const source = { kind: 'figure', ref: `rate.${code}`, item: null, period } as const;
  const problem = t('improvement:make.figure', facts);
  return <MakeActionButton {...{ maker, name }} cause={{ source, problem }} />;
}

function RateRow({ rate, ...making }: MakingProps & { readonly rate: RateLine }) {
  const { t } = useTranslation();
  const words = useServiceWords();
  const status = targetStatus(rate);
  return (
    <Table.Tr data-make-row>
      <Table.Th scope="row" fw={600}>
        {rate.name}
      </Table.Th>
      <Table.Td ta="right" fw={600}>
        {words.rate(rate)}
      </Table.Td>
      <Table.Td>{words.parts(rate)}</Table.Td>
      <Table.Td>
        {status !== null && (
          <StatusMark
            status={status}
            word={t(`services:target.${status}`, { target: words.target(rate) })}
          />
        )}
        {status === null && words.target(rate)}
      </Table.Td>
      <Table.Td>
        <Remarks rate={rate} />
      </Table.Td>
      <Table.Td>
        <RateAction rate={rate} {...making} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The rates with the numbers that they are made of. */
export function RateTable({
  rates,
  ...making
}: MakingProps & { readonly rates: readonly RateLine[] }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer
      minWidth={760}
      // What scrolls is reached by the tabulator and moved by the arrows.
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('services:rates') } }}
    >
      <Table verticalSpacing="xs" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('services:columns.rate')}</Table.Th>
            <Table.Th ta="right">{t('services:columns.value')}</Table.Th>
            <Table.Th>{t('services:columns.parts')}</Table.Th>
            <Table.Th>{t('services:columns.target')}</Table.Th>
            <Table.Th>{t('services:columns.remark')}</Table.Th>
            <Table.Th>{t('improvement:make.column')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rates.map((rate) => (
            <RateRow key={rate.code} rate={rate} {...making} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
