import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';

const DOES = ['file', 'backups', 'lock'] as const;
const DOES_NOT = ['shortPin', 'openScreen', 'printed'] as const;

/** What the encryption keeps from a stranger, and what it cannot. */
export function ProtectionSettings() {
  const { t } = useTranslation();
  return (
    <Card title={t('settings:protection.title')}>
      <Text fw={600}>{t('settings:protection.doesTitle')}</Text>
      <List>
        {DOES.map((what) => (
          <List.Item key={what}>{t(`settings:protection.does.${what}`)}</List.Item>
        ))}
      </List>
      <Text fw={600} mt="xs">
        {t('settings:protection.doesNotTitle')}
      </Text>
      <List>
        {DOES_NOT.map((what) => (
          <List.Item key={what}>{t(`settings:protection.doesNot.${what}`)}</List.Item>
        ))}
      </List>
    </Card>
  );
}
