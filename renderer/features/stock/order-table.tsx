import { Table, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { STATUS_OF_STOCK } from '../../../shared/domain/reports/stock-words.ts';
import {
  countPacks,
  type OrderForm,
  type OrderLine,
  orderedQuantity,
} from '../../../shared/domain/stock/stock-order.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { FigureCell } from './figure-cell.tsx';
import { QuantityField } from './quantity-field.tsx';

/** Writes the quantity of a line; `null` goes back to what is computed. */
export type WriteQuantity = (line: {
  readonly product: string;
  readonly quantity: number | null;
}) => void;

const COLUMNS = [
  { name: 'product', isFigure: false },
  { name: 'unit', isFigure: false },
  { name: 'status', isFigure: false },
  { name: 'usable', isFigure: true },
  { name: 'monthlyUse', isFigure: true },
  { name: 'monthsLeft', isFigure: true },
  { name: 'onOrder', isFigure: true },
  { name: 'proposed', isFigure: true },
  { name: 'quantity', isFigure: true },
] as const;

/** Lines that stay as they are, of four hundred, are not drawn again. */
const OrderRow = memo(function OrderRow({
  line,
  onWrite,
}: {
  readonly line: OrderLine;
  readonly onWrite: WriteQuantity | null;
}) {
  const { t } = useTranslation();
  const { name, unit, status, proposed, written } = line;
  const packs = countPacks(orderedQuantity(line), line.packSize);
  const computed = proposed === null ? '—' : formatShortNumber(proposed, 1);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{unit}</Table.Td>
      <Table.Td>
        <StatusMark status={STATUS_OF_STOCK[status]} word={t(`meeting:stock.states.${status}`)} />
      </Table.Td>
      <FigureCell value={line.usable} />
      <FigureCell value={line.monthlyUse} />
      <FigureCell value={line.monthsLeft} />
      <FigureCell value={line.onOrder} />
      <FigureCell value={proposed} />
      <Table.Td w={130}>
        <QuantityField
          label={t('stock:order.quantityOf', { product: name })}
          value={written}
          placeholder={computed}
          disabled={onWrite === null}
          onChange={(quantity) => onWrite?.({ product: line.product, quantity })}
        />
        {packs !== null && (
          <Text ta="right" c="dark.4">
            {t('stock:order.packs', { count: packs, size: line.packSize })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
});

/** The lines of an order: what they rest on, what is computed, and what is asked for. */
export function OrderTable({
  form,
  onWrite,
}: {
  readonly form: OrderForm;
  /** Null where nothing may be written. */
  readonly onWrite: WriteQuantity | null;
}) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={880}>
      <Table verticalSpacing={4} aria-label={t('stock:order.title')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map(({ name, isFigure }) => (
              <Table.Th key={name} scope="col" ta={isFigure ? 'right' : 'left'}>
                {t(`stock:order.columns.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {form.lines.map((line) => (
            <OrderRow key={line.product} line={line} onWrite={onWrite} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
