import { NumberInput, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SalaryLine } from '../../../shared/contract/staffing.ts';
import { ArrearsMark } from './arrears-mark.tsx';
import { personOf } from './roster-columns.tsx';

/** What a post is owed and paid for a month; null where nobody has written it. */
export interface Amounts {
  readonly due: number | null;
  readonly paid: number | null;
}

function FrancsInput({
  label,
  value,
  isReadOnly,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly isReadOnly: boolean;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <NumberInput
      aria-label={label}
      size="md"
      w={150}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=" "
      hideControls
      readOnly={isReadOnly}
      styles={{ input: { textAlign: 'right' } }}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
    />
  );
}

/** One line a person: what was due, what was paid, what is still owed. */
export function SalaryTable({
  lines,
  typed,
  onType,
}: {
  readonly lines: readonly SalaryLine[];
  readonly typed: Readonly<Record<string, Amounts>>;
  /** Null for who only reads. */
  readonly onType: ((post: string, amounts: Amounts) => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={880}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {['name', 'cadre', 'payer'].map((name) => (
              <Table.Th key={name}>{t(`staffing:columns.${name}`)}</Table.Th>
            ))}
            {['due', 'paid', 'owed'].map((name) => (
              <Table.Th key={name}>{t(`staffing:salary.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => {
            const amounts = typed[line.post] ?? line;
            const input = (field: 'due' | 'paid') => (
              <FrancsInput
                label={t(`staffing:salary.${field}Of`, { name: personOf(line) })}
                value={amounts[field]}
                isReadOnly={onType === null}
                onChange={(value) =>
                  onType?.(line.post, { due: amounts.due, paid: amounts.paid, [field]: value })
                }
              />
            );
            return (
              <Table.Tr key={line.post}>
                <Table.Td fw={600}>{line.name || '—'}</Table.Td>
                <Table.Td>{line.cadreLabel}</Table.Td>
                <Table.Td>{line.payer}</Table.Td>
                <Table.Td>{input('due')}</Table.Td>
                <Table.Td>{input('paid')}</Table.Td>
                <Table.Td>
                  <ArrearsMark arrears={line.arrears} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
