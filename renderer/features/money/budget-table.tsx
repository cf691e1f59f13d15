import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetLine } from '../../../shared/contract/money.ts';
import { readPastedVotes } from '../../../shared/domain/money/pasted-votes.ts';
import { budgetCell, sumLines } from '../../../shared/domain/reports/account-lines.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { useTranslate } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { AmountCell, ColumnHead } from './amount-cell.tsx';

interface BudgetProps {
  readonly lines: readonly BudgetLine[];
  /** Left out where the budget may only be read. */
  readonly onVote: ((votes: readonly LineVote[]) => void) | undefined;
}

/** What is voted for a line; null takes it back. */
export interface LineVote {
  readonly line: BudgetLine;
  readonly amount: number | null;
}

type Shared = Pick<BudgetLine, 'amount' | 'spent' | 'direction'> & { readonly isVoted?: boolean };

function ShareCell({ amount, spent, ...line }: Shared) {
  const share = budgetCell({ budget: amount, yearToDate: spent, ...line }, useTranslate());
  return (
    <Table.Td ta="right">
      {share.status ? <StatusMark status={share.status} word={share.text} /> : share.text}
    </Table.Td>
  );
}

function VotedCell({
  line,
  onVote,
  onPaste,
}: {
  readonly line: BudgetLine;
  /** Gives whether it took what was pasted. */
  readonly onPaste: (text: string) => boolean;
} & Pick<BudgetProps, 'onVote'>) {
  const { t } = useTranslation();
  const [amount, setAmount] = useState(line.amount);
  if (!onVote) return <AmountCell value={line.amount} />;
  const { heading, label: box, direction } = line;
  return (
    <Table.Td w={190}>
      <AmountField
        aria-label={t('money:budget.votedOf', {
          heading,
          direction: t(`money:directions.${direction}`),
          box,
        })}
        styles={{ input: { textAlign: 'right' } }}
        value={amount}
        onChange={setAmount}
        onPaste={(event) => {
          if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
        onBlur={() => amount !== line.amount && onVote([{ line, amount }])}
      />
    </Table.Td>
  );
}

function TotalRow({ lines }: Pick<BudgetProps, 'lines'>) {
  const { t } = useTranslation();
  const direction = lines[0]?.direction ?? 'receipt';
  const { amount, yearToDate, budget, isVoted } = sumLines(
    lines.map((line) => ({ amount: line.before, yearToDate: line.spent, budget: line.amount })),
  );
  return (
    <Table.Tr fw={700}>
      <Table.Th scope="row" colSpan={2}>
        {t('money:account.total')}
      </Table.Th>
      <AmountCell value={amount} />
      <AmountCell value={budget} />
      <AmountCell value={yearToDate} />
      <ShareCell amount={budget} spent={yearToDate} {...{ direction, isVoted }} />
    </Table.Tr>
  );
}

/** The budget of a year in one direction: what was voted beside what was real, and the year before. */
export function BudgetTable({ lines, onVote }: BudgetProps) {
  const { t } = useTranslation();
  const [isRefused, setRefused] = useState(false);
  const paste = (from: number, text: string): boolean => {
    const below = lines.slice(from);
    const pasted = readPastedVotes(text, below.length);
    setRefused(pasted.kind === 'refused');
    if (pasted.kind === 'amounts')
      onVote?.(
        below.slice(0, pasted.amounts.length).map((line, index) => ({
          line,
          amount: pasted.amounts[index] ?? null,
        })),
      );
    return pasted.kind !== 'one';
  };
  return (
    <>
      {isRefused && (
        <Text role="alert" c="red.9">
          {t('money:budget.pasteRefused')}
        </Text>
      )}
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <ColumnHead text={t('money:lines.box')} />
              <ColumnHead text={t('money:lines.heading')} />
              {['before', 'voted', 'spent'].map((name) => (
                <ColumnHead key={name} text={t(`money:budget.${name}`)} isFigure />
              ))}
              <ColumnHead text={t('money:lines.share')} isFigure />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line, index) => (
              <Table.Tr key={`${line.box} ${line.heading}`}>
                <Table.Td>{line.label}</Table.Td>
                <Table.Th scope="row">{line.heading}</Table.Th>
                <AmountCell value={line.before} />
                <VotedCell
                  key={String(line.amount)}
                  {...{ line, onVote }}
                  onPaste={(text) => paste(index, text)}
                />
                <AmountCell value={line.spent} />
                <ShareCell {...line} />
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <TotalRow lines={lines} />
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
