import { Box, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The frame of what stands before the application: one card in the middle of a quiet page. */
export function DoorFrame({
  title,
  hint,
  foot,
  width = 520,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  /** What stands under the card: the languages. */
  readonly foot?: ReactNode;
  readonly width?: number;
  readonly children: ReactNode;
}) {
  return (
    <Center mih="100vh" component="main" p="md">
      <Stack w="100%" maw={width} gap="md">
        <Group justify="space-between" align="baseline">
          <Text fw={700} fz="xl" c="indigo.8">
            Keneya
          </Text>
        </Group>
        <Paper withBorder p="xl">
          <Stack gap="md">
            <Box>
              <Title order={1} size="h2">
                {title}
              </Title>
              {hint && <Text c="dark.4">{hint}</Text>}
            </Box>
            {children}
          </Stack>
        </Paper>
        {foot}
      </Stack>
    </Center>
  );
}
