import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** One of a few words, or nothing said yet. */
export function ChoiceField<Choice extends string>({
  label,
  choices,
  wordOf,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly wordOf: (choice: Choice) => string;
  readonly value: Choice | null;
  readonly onChange: (value: Choice | null) => void;
}) {
  const { t } = useTranslation();
  const words = choices.map((choice) => ({ value: choice as string, label: wordOf(choice) }));
  return (
    <NativeSelect
      label={label}
      size="md"
      data={[{ value: '', label: t('deaths:unsaid') }, ...words]}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(choices.find((choice) => choice === chosen) ?? null);
      }}
    />
  );
}
