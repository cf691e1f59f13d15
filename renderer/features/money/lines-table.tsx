import { Paper, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MoneyDirection } from '../../../shared/domain/money/money-entry.ts';
import type { ShownAccount, ShownLine } from '../../../shared/domain/money/shown-account.ts';
import {
  AMOUNT_TITLES,
  budgetCell,
  sumLines,
  writeUnitName,
} from '../../../shared/domain/reports/account-lines.ts';
import { useTranslate } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { AmountCell, ColumnHead } from './amount-cell.tsx';
import { UnitCell } from './unit-cell.tsx';

function BudgetCells({
  line,
}: {
  readonly line: Omit<ShownLine, 'box' | 'label' | 'unit'> & { readonly isVoted?: boolean };
}) {
  const { text, status } = budgetCell(line, useTranslate());
  return (
    <>
      <AmountCell value={line.budget} />
      <Table.Td ta="right">{status ? <StatusMark status={status} word={text} /> : text}</Table.Td>
    </>
  );
}

/** What a direction of the account came to, heading by heading, beside what was voted. */
export function LinesTable({
  account,
  direction,
  mayChange,
}: {
  readonly account: ShownAccount;
  readonly direction: MoneyDirection;
  readonly mayChange: boolean;
}) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const hasRest = account.length !== 'year';
  const lines = account.lines.filter((line) => line.direction === direction);
  if (lines.length === 0) return null;
  const figures = [
    AMOUNT_TITLES[account.length],
    ...(hasRest ? ['yearToDate'] : []),
    'budget',
    'share',
  ];
  const total = { direction, heading: '', ...sumLines(lines) };
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2} size="h4" mb="sm">
        {t(`money:directions.${direction}`)}
      </Title>
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {['box', 'heading', 'unit'].map((name) => (
                <ColumnHead key={name} text={t(`money:lines.${name}`)} />
              ))}
              {figures.map((name) => (
                <ColumnHead key={name} text={t(`money:lines.${name}`)} isFigure />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={`${line.box} ${line.heading}`}>
                <Table.Td>{line.label}</Table.Td>
                <Table.Th scope="row">{line.heading}</Table.Th>
                {mayChange ? (
                  <UnitCell key={line.unit} line={line} />
                ) : (
                  <Table.Td>{writeUnitName(line.unit, translate)}</Table.Td>
                )}
                <AmountCell value={line.amount} />
                {hasRest && <AmountCell value={line.yearToDate} />}
                <BudgetCells line={line} />
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr fw={700}>
              <Table.Th scope="row" colSpan={3}>
                {t('money:account.total')}
              </Table.Th>
              <AmountCell value={total.amount} />
              {hasRest && <AmountCell value={total.yearToDate} />}
              <BudgetCells line={total} />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
