import { NumberInput, type NumberInputProps } from '@mantine/core';

interface AmountFieldProps
  extends Omit<NumberInputProps, 'value' | 'onChange' | 'min' | 'allowDecimal'> {
  /** Whole FCFA, or a count; null while nothing is written. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number as it is written in Mali; an empty field is no value, not 0. */
export function AmountField({ value, onChange, ...rest }: AmountFieldProps) {
  return (
    <NumberInput
      min={0}
      max={1e12}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={'\u202F'}
      hideControls
      size="md"
      {...rest}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
    />
  );
}
