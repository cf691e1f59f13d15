import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons.tsx';

/** The recovery code in large signs, and the button that prints it alone on a page. */
export function RecoveryCodeSheet({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Paper withBorder p="md" className="printed-alone">
        <Text className="on-paper-only" fw={700}>
          {t('session:recoveryCode.sheet')}
        </Text>
        <Text
          component="output"
          display="block"
          ff="monospace"
          fz={26}
          fw={700}
          ta="center"
          aria-label={t('session:recoveryCode.label')}
          style={{ letterSpacing: 1 }}
        >
          {code}
        </Text>
        <Text className="on-paper-only">{t('session:recoveryCode.keep')}</Text>
      </Paper>
      <Group>
        <Button
          variant="default"
          leftSection={<Icon name="print" />}
          onClick={() => window.print()}
        >
          {t('session:recoveryCode.print')}
        </Button>
      </Group>
    </Stack>
  );
}
