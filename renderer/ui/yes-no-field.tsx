import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const ANSWERS = [null, true, false] as const;

/** Yes, no, or nobody has asked yet, which is neither. */
export function YesNoField({
  label,
  words,
  value,
  onChange,
}: {
  readonly label: string;
  /** Where the words of the answers stand among the texts. */
  readonly words: 'governance:papers.answers' | 'governance:votes.answers' | 'deaths:answers';
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label}
      size="md"
      data={ANSWERS.map((answer) => ({
        value: String(answer),
        label: t(`${words}.${answer}`),
      }))}
      value={String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === 'null' ? null : chosen === 'true');
      }}
    />
  );
}
