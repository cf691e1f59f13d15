import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const ANSWERS = ['null', 'true', 'false'] as const;

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

/** Yes, no, or nobody has asked yet, which is neither. */
export function AskedField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label}
      size="md"
      data={ANSWERS.map((answer) => ({ value: answer, label: t(`deaths:answers.${answer}`) }))}
      value={String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === 'null' ? null : chosen === 'true');
      }}
    />
  );
}
