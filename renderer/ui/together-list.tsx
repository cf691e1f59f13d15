import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CrossDomainFinding } from '../../shared/domain/indicators/cross-domain.ts';
import { writeCrossDomain } from '../../shared/domain/indicators/write-cross-domain.ts';
import { useTranslate } from './formats.ts';

/** What falls together in a month, one sentence each; that it does not say a cause is said with it. */
export function TogetherList({ together }: { readonly together: readonly CrossDomainFinding[] }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  if (together.length === 0) return <Text>{t('indicators:cross.none')}</Text>;
  return (
    <Stack gap="xs">
      <List spacing={4}>
        {together.map((finding) => (
          <List.Item key={finding.code}>{writeCrossDomain(finding, translate)}</List.Item>
        ))}
      </List>
      <Text c="dark.4">{t('indicators:cross.hint')}</Text>
    </Stack>
  );
}
