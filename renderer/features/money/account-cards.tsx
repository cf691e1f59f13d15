import { Button, SimpleGrid, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import type { ShownAccount } from '../../../shared/domain/money/shown-account.ts';
import { owedSentence, planSentence } from '../../../shared/domain/reports/account-document.ts';
import { writeUnitName } from '../../../shared/domain/reports/account-lines.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { Card } from '../../ui/card.tsx';
import { useTranslate } from '../../ui/formats.ts';
import { AmountCell, ColumnHead } from './amount-cell.tsx';

function UnitsCard({ account: { units } }: { readonly account: ShownAccount }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  if (units.length === 0) return null;
  return (
    <Card title={t('money:headings.units')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <ColumnHead text={t('money:lines.unit')} />
            <ColumnHead text={t('money:directions.receipt')} isFigure />
            <ColumnHead text={t('money:directions.spending')} isFigure />
            <ColumnHead text={t('money:account.rest')} isFigure />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {units.map(({ unit, receipts, spending }) => (
            <Table.Tr key={unit}>
              <Table.Th scope="row">{writeUnitName(unit, translate)}</Table.Th>
              <AmountCell value={receipts} />
              <AmountCell value={spending} />
              <AmountCell value={receipts - spending} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

function planStatus({ plan, total }: ShownAccount): ReportStatus {
  if (total.closing === null) return 'none';
  if (plan.some(({ left }) => left !== null && left < 0)) return 'act';
  return plan.some(({ cost }) => cost === null) ? 'attention' : 'good';
}

function PlanCard({ account }: { readonly account: ShownAccount }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const priced = account.plan.filter(({ cost }) => cost !== null);
  return (
    <Card title={t('money:headings.plan')} status={planStatus(account)}>
      <Text>{planSentence(account, translate)}</Text>
      {priced.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <ColumnHead text={t('money:plan.action')} />
              <ColumnHead text={t('money:plan.due')} />
              <ColumnHead text={t('money:plan.cost')} isFigure />
              <ColumnHead text={t('money:plan.after')} isFigure />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {priced.map(({ action, due, cost, left }) => (
              <Table.Tr key={`${action} ${due}`}>
                <Table.Th scope="row" fw={400}>
                  {action}
                </Table.Th>
                <Table.Td>{due === null ? '—' : formatShortDay(due)}</Table.Td>
                <AmountCell value={cost} />
                <AmountCell value={left} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

function OwedCard({ account }: { readonly account: ShownAccount }) {
  const { t } = useTranslation();
  const { freeCare, debts } = account;
  const isOpen = debts.oldestDays !== null || freeCare.some(({ left }) => left > 0);
  return (
    <Card
      title={t('money:headings.owed')}
      status={isOpen ? 'attention' : 'good'}
      action={
        <Button component={Link} to="/money/owed" variant="default">
          {t('money:pages.owed')}
        </Button>
      }
    >
      <Text>{owedSentence(account, useTranslate())}</Text>
      {freeCare.length > 0 && (
        <Table captionSide="top">
          <Table.Caption ta="left" c="dark.9" fw={600}>
            {t('money:headings.freeCare')}
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <ColumnHead text={t('money:freeCare.payer')} />
              <ColumnHead text={t('money:freeCare.amount')} isFigure />
              <ColumnHead text={t('money:freeCare.left')} isFigure />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {freeCare.map(({ payer, amount, left }) => (
              <Table.Tr key={payer}>
                <Table.Th scope="row">{payer}</Table.Th>
                <AmountCell value={amount} />
                <AmountCell value={left} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

/** What stands under the account: the units, what the plan would leave, what is owed. */
export function AccountCards({ account }: { readonly account: ShownAccount }) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <PlanCard account={account} />
      <OwedCard account={account} />
      <UnitsCard account={account} />
    </SimpleGrid>
  );
}
