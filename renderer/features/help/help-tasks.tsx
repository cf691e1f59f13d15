import { Anchor, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../ui/card.tsx';
import { HELP_TASKS } from '../../ui/help-tasks.ts';

/** All tasks that the help explains. */
export function HelpTasks() {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
      {HELP_TASKS.map((task) => (
        <Card
          key={task}
          title={t(`help:${task}.title`)}
          action={
            <Anchor
              component={Link}
              to={`/help/${task}`}
              aria-label={t('help:readOf', { title: t(`help:${task}.title`) })}
            >
              {t('help:read')}
            </Anchor>
          }
        >
          <Text>{t(`help:${task}.lead`)}</Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}
