import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The head of a page: what it is at the left, the one primary action at the right. */
export function PageHeader({
  title,
  hint,
  action,
}: {
  readonly title: string;
  /** One short line under the title. */
  readonly hint?: string;
  readonly action?: ReactNode;
}) {
  return (
    <Group justify="space-between" align="flex-start" mb="lg" wrap="nowrap" component="header">
      <Box>
        <Title order={1} size="h2">
          {title}
        </Title>
        {hint && <Text c="dark.4">{hint}</Text>}
      </Box>
      {/* Its words are never cut for a long title. */}
      {action && <Box flex="none">{action}</Box>}
    </Group>
  );
}
