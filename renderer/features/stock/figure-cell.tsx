import { Table } from '@mantine/core';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';

/** A figure of a table, at the right; `—` where no value is recorded, which is never 0. */
export function FigureCell({ value }: { readonly value: number | null }) {
  return (
    <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
      {value === null ? '—' : formatShortNumber(value, 1)}
    </Table.Td>
  );
}
