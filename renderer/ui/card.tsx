import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReportStatus } from '../../shared/domain/reports/document.ts';
import { StatusShape } from './status-shape.tsx';

/** A white card with a hairline: its title, its state as a shape, what it tells, what to do. */
export function Card({
  title,
  status,
  action,
  children,
}: {
  readonly title: string;
  readonly status?: ReportStatus;
  /** The way to what the card speaks of. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Stack gap="sm" h="100%">
        <Group gap={8} wrap="nowrap">
          {status && <StatusShape status={status} />}
          <Title order={2} size="h4">
            {title}
          </Title>
        </Group>
        <Stack gap={4} flex={1}>
          {children}
        </Stack>
        {action && <Group>{action}</Group>}
      </Stack>
    </Paper>
  );
}

/** The figure or the date that a card is about. */
export function CardFigure({ children }: { readonly children: ReactNode }) {
  return (
    <Text fz={28} fw={700} lh={1.2} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </Text>
  );
}
