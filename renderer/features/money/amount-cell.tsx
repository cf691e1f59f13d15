import { Table } from '@mantine/core';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';

/** A figure of a table, at the right; `—` where no value is recorded, which is never 0. */
export function AmountCell({ value }: { readonly value: number | null }) {
  return (
    <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
      {value === null ? '—' : formatNumber(value)}
    </Table.Td>
  );
}

/** The heading of a column; figures have theirs at the right. */
export function ColumnHead({
  text,
  isFigure = false,
}: {
  readonly text: string;
  readonly isFigure?: boolean;
}) {
  return (
    <Table.Th scope="col" ta={isFigure ? 'right' : 'left'}>
      {text}
    </Table.Th>
  );
}
