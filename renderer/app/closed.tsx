import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The page of a tab that the program does not know (any more). */
export function Closed() {
  const { t } = useTranslation();
  return (
    <Center mih="100vh" component="main">
      <Paper withBorder p="xl" maw={480}>
        <Stack>
          <Title order={1} size="h2">
            {t('app:closed.title')}
          </Title>
          <Text>{t('app:closed.remedy')}</Text>
        </Stack>
      </Paper>
    </Center>
  );
}
