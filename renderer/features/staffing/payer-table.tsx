import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SalaryLine } from '../../../shared/contract/staffing.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { sumKnown } from '../../../shared/domain/staffing/posts.ts';
import { ArrearsMark } from './arrears-mark.tsx';

interface PayerSum {
  readonly due: number | null;
  readonly paid: number | null;
  readonly arrears: SalaryLine['arrears'];
}

function sumLines(lines: readonly SalaryLine[]): PayerSum {
  const sum = (part: (line: SalaryLine) => number): number =>
    lines.reduce((total, line) => total + part(line), 0);
  return {
    due: sumKnown(lines.map(({ due }) => due)),
    paid: sumKnown(lines.map(({ paid }) => paid)),
    arrears: {
      owed: sumKnown(lines.map(({ arrears }) => arrears.owed)),
      months: sum(({ arrears }) => arrears.months),
      unknown: sum(({ arrears }) => arrears.unknown),
    },
  };
}

const francs = (value: number | null): string => (value === null ? '—' : formatNumber(value));

function SumRow({ name, sum }: { readonly name: string; readonly sum: PayerSum }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td ta="right">{francs(sum.due)}</Table.Td>
      <Table.Td ta="right">{francs(sum.paid)}</Table.Td>
      <Table.Td>
        <ArrearsMark arrears={sum.arrears} />
      </Table.Td>
    </Table.Tr>
  );
}

/** What each payer owes, from what is saved. */
export function PayerTable({ lines }: { readonly lines: readonly SalaryLine[] }) {
  const { t } = useTranslation();
  const payers = [...new Set(lines.map(({ payer }) => payer))].toSorted((one, other) =>
    one.localeCompare(other),
  );
  return (
    <section aria-label={t('staffing:salary.byPayer')}>
      <Title order={2} size="h4" mb="xs">
        {t('staffing:salary.byPayer')}
      </Title>
      <Table maw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('staffing:columns.payer')}</Table.Th>
            <Table.Th ta="right">{t('staffing:salary.due')}</Table.Th>
            <Table.Th ta="right">{t('staffing:salary.paid')}</Table.Th>
            <Table.Th>{t('staffing:salary.owed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {payers.map((payer) => (
            <SumRow
              key={payer}
              name={payer || t('staffing:salary.nobody')}
              sum={sumLines(lines.filter((line) => line.payer === payer))}
            />
          ))}
          <SumRow name={t('staffing:salary.total')} sum={sumLines(lines)} />
        </Table.Tbody>
      </Table>
    </section>
  );
}
