import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The head of a page: what it is at the left, the one primary action at the right. */
export function PageHeader({
  title,
  hint,
  mark,
  action,
}: {
  readonly title: string;
  /** One short line under the title. */
  readonly hint?: string;
  /** Beside the line: how far the record went. */
  readonly mark?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <Group justify="space-between" align="flex-start" mb="lg" wrap="nowrap" component="header">
      <Box>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Group gap="md">
          {hint && <Text c="dark.4">{hint}</Text>}
          {mark}
        </Group>
      </Box>
      {/* Its words are never cut for a long title. */}
      {action && <Box flex="none">{action}</Box>}
    </Group>
  );
}
