import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StorageMedium } from '../../shared/contract/session.ts';
import { StatusShape } from '../ui/status-shape.tsx';

/** Says at the door that the workspace lies where it can be lost: on a stick, or on the network. */
export default function MediumNotice({
  medium,
  directory,
}: {
  readonly medium: StorageMedium;
  readonly directory: string;
}) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" mt="md" mx="auto" maw={760} role="alert">
      <Group wrap="nowrap" align="flex-start">
        <StatusShape status="attention" />
        <Text style={{ flex: 1, overflowWrap: 'anywhere' }}>
          {t(`session:medium.${medium}`, { directory })}
        </Text>
      </Group>
    </Paper>
  );
}
