import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from './current-user.tsx';

/** What is said where there is no form to fill yet, and the two ways to one for who may go them. */
export function NoForm({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const mayAdd = useMay('coach');
  return (
    <Paper withBorder p="lg">
      <Text mb="sm">{text}</Text>
      {mayAdd && (
        <Group>
          <Button component={Link} to="/forms" variant="default" mih={44}>
            {t('visits:list.models')}
          </Button>
          <Button component={Link} to="/import" variant="default" mih={44}>
            {t('visits:list.import')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
