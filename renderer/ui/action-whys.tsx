import { Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { askWhys } from '../../shared/domain/actions/five-whys.ts';

/** The five whys: each answer is asked about in turn, until the cause can be named. */
export function ActionWhys({
  problem,
  answers,
  onChange,
}: {
  readonly problem: string;
  readonly answers: readonly string[];
  readonly onChange: (answers: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const lines = askWhys(problem, answers);
  return (
    <Stack gap="xs">
      {lines.map(({ about, answer }, index) => (
        <Textarea
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the chain.
          key={index}
          label={t('improvement:form.why', { number: index + 1 })}
          {...(about === '' ? {} : { description: t('improvement:form.whyAbout', { about }) })}
          autosize
          minRows={1}
          maxLength={1000}
          value={answer}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            onChange(lines.map((line, at) => (at === index ? typed : line.answer)));
          }}
        />
      ))}
    </Stack>
  );
}
