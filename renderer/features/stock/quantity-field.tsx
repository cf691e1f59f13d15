import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCell } from '../../../shared/domain/months/read-cell.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';

const DECIMALS = 2;

function written(value: number | null): string {
  return value === null ? '' : formatShortNumber(value, DECIMALS);
}

/** A quantity typed as people write it; what is no quantity stays in the field, and the field says why. */
export function QuantityField({
  label,
  isLabelSeen = false,
  value,
  placeholder,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  /** Whether the label is seen; in a table the column's heading is, and the label is read out. */
  readonly isLabelSeen?: boolean;
  readonly value: number | null;
  /** What holds while nothing is written. */
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** `null` for an empty field. */
  readonly onChange: (value: number | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, type] = useState<string | null>(null);
  const reading = readCell('quantity', typed ?? '');
  const refusal =
    typed === null || reading.ok ? null : t(`months:refused.${reading.code}`, { text: typed });
  const leave = (): void => {
    if (typed === null || !reading.ok) return;
    type(null);
    const next = typeof reading.value === 'number' ? reading.value : null;
    if (next !== value) onChange(next);
  };
  return (
    <TextInput
      {...(isLabelSeen ? { label, size: 'md' } : { 'aria-label': label })}
      inputMode="decimal"
      autoComplete="off"
      disabled={disabled}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={typed ?? written(value)}
      error={refusal}
      styles={{ input: { textAlign: 'right', minHeight: 44 } }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') type(null);
      }}
    />
  );
}
