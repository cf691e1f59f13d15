import { NumberInput } from '@mantine/core';

/** A whole number that nobody has to write; an empty field is no value, not 0. */
export function CountField({
  label,
  value,
  width,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly width: number;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <NumberInput
      label={label}
      w={width}
      size="md"
      min={0}
      max={1e12}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={'\u202F'}
      hideControls
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
    />
  );
}
