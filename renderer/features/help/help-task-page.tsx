import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HelpTask } from '../../ui/help-tasks.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { HelpStep } from './help-step.tsx';

// The texts of one kind are numbered from 1; how many there are is the writer's business.
function numbered(texts: i18n, keyOf: (number: number) => string): readonly string[] {
  const keys: string[] = [];
  while (texts.exists(keyOf(keys.length + 1))) keys.push(keyOf(keys.length + 1));
  return keys;
}

/** One task, step by step. */
export function HelpTaskPage({ task }: { readonly task: HelpTask }) {
  const { t, i18n } = useTranslation();
  const steps = numbered(i18n, (number) => `help:${task}.steps.${number}`);
  const notes = numbered(i18n, (number) => `help:${task}.notes.${number}`);
  return (
    <>
      <PageHeader title={t(`help:${task}.title`)} hint={t(`help:${task}.lead`)} />
      <Paper withBorder p="xl" maw={720} component="article">
        <Stack gap="lg">
          <List type="ordered" spacing="md" fz="lg">
            {steps.map((key, position) => (
              <HelpStep key={key} task={task} number={position + 1} />
            ))}
          </List>
          <section aria-labelledby="notes">
            <Title order={2} size="h4" id="notes" mb={4}>
              {t('help:good')}
            </Title>
            {notes.map((key) => (
              <Text key={key}>{t(key)}</Text>
            ))}
          </section>
        </Stack>
      </Paper>
      <Anchor component={Link} to="/help" mt="md" display="inline-block">
        {t('help:back')}
      </Anchor>
    </>
  );
}
