import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Five groups of five digits, large enough to be read out over the telephone. */
export function Fingerprint({ digits }: { readonly digits: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="lg" role="group" aria-label={t('sending:keys.fingerprint')}>
      {digits.split(' ').map((group, place) => (
        // The same five digits may come twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move
        <Text key={place} fz={28} fw={700} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {group}
        </Text>
      ))}
    </Group>
  );
}
