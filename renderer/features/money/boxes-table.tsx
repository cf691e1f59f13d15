import { Button, Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  cashDifference,
  type ShownAccount,
  type ShownBox,
} from '../../../shared/domain/money/shown-account.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { AmountCell, ColumnHead } from './amount-cell.tsx';

function DifferenceCell({ box }: { readonly box: ShownBox }) {
  const { t } = useTranslation();
  const difference = cashDifference(box);
  if (difference === null) return <Table.Td>—</Table.Td>;
  const word = difference === 0 ? t('money:count.equal') : formatNumber(difference);
  const status = difference === 0 ? 'good' : box.reason === null ? 'act' : 'attention';
  return (
    <Table.Td>
      <StatusMark status={status} word={word} />
      {box.reason !== null && <Text>{box.reason}</Text>}
    </Table.Td>
  );
}

function OpeningCell({ box }: { readonly box: ShownBox }) {
  const { t } = useTranslation();
  if (box.opening !== null) return <AmountCell value={box.opening} />;
  return (
    <Table.Td>
      <StatusMark status="none" word={t('money:boxes.noOpening')} />
    </Table.Td>
  );
}

/** The cash boxes side by side: what came in and went out, and whether the cash agrees with the book. */
export function BoxesTable({
  account,
  onCount,
}: {
  readonly account: ShownAccount;
  /** Left out where nothing may be counted. */
  readonly onCount?: ((box: ShownBox) => void) | undefined;
}) {
  const { t } = useTranslation();
  const { boxes, total } = account;
  const hasCorrection = boxes.some(({ correction }) => correction !== 0);
  const figures = [
    'opening',
    'receipts',
    'spending',
    ...(hasCorrection ? ['correction'] : []),
    'closing',
    'counted',
  ];
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('money:headings.boxes')}
      </Title>
      <Table.ScrollContainer minWidth={840}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <ColumnHead text={t('money:boxes.box')} />
              {figures.map((name) => (
                <ColumnHead key={name} text={t(`money:boxes.${name}`)} isFigure />
              ))}
              <ColumnHead text={t('money:boxes.difference')} />
              {onCount && <Table.Td />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {boxes.map((box) => (
              <Table.Tr key={box.box}>
                <Table.Th scope="row">{box.label}</Table.Th>
                <OpeningCell box={box} />
                <AmountCell value={box.receipts} />
                <AmountCell value={box.spending} />
                {hasCorrection && <AmountCell value={box.correction} />}
                <AmountCell value={box.closing} />
                <AmountCell value={box.counted} />
                <DifferenceCell box={box} />
                {onCount && (
                  <Table.Td>
                    <Button
                      variant="default"
                      px="xs"
                      aria-label={t('money:count.buttonOf', { box: box.label })}
                      onClick={() => onCount(box)}
                    >
                      {t('money:count.button')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr fw={700}>
              <Table.Th scope="row">{t('money:account.total')}</Table.Th>
              <AmountCell value={total.opening} />
              <AmountCell value={total.receipts} />
              <AmountCell value={total.spending} />
              {hasCorrection && <AmountCell value={total.correction} />}
              <AmountCell value={total.closing} />
              <Table.Td colSpan={onCount ? 3 : 2} />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
