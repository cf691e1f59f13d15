import { NativeSelect } from '@mantine/core';

const ANSWERS = [null, true, false] as const;

/** Yes, no, or nobody has asked yet, which is neither. */
export function YesNoField({
  label,
  wordOf,
  value,
  onChange,
}: {
  readonly label: string;
  readonly wordOf: (answer: boolean | null) => string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}) {
  return (
    <NativeSelect
      label={label}
      size="md"
      data={ANSWERS.map((answer) => ({
        value: String(answer),
        label: wordOf(answer),
      }))}
      value={String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === 'null' ? null : chosen === 'true');
      }}
    />
  );
}
