import { Image, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HelpTask } from '../../ui/help-tasks.ts';
import { pictureOf } from './help-pictures.ts';

interface HelpStepProps {
  readonly task: HelpTask;
  readonly number: number;
}

/** One step of a task, with the picture of what it speaks of. */
export function HelpStep({ task, number }: HelpStepProps) {
  const { t } = useTranslation();
  const picture = pictureOf(task, number);
  const said = t(`help:${task}.steps.${number}`);
  return (
    <List.Item>
      {said}
      {picture !== null && (
        <Image
          src={picture}
          alt={t('help:picture', { step: said })}
          maw={640}
          mt="xs"
          radius="sm"
          bd="1px solid var(--mantine-color-gray-3)"
        />
      )}
    </List.Item>
  );
}
