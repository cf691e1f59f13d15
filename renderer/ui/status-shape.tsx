import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportStatus } from '../../shared/domain/reports/document.ts';

const COLOURS: Readonly<Record<ReportStatus, string>> = {
  good: '#156937',
  attention: '#965a00',
  act: '#b21e1e',
  critical: '#780a0a',
  none: '#505050',
  notApplicable: '#646464',
};

const SHAPES: Readonly<Record<ReportStatus, ReactNode>> = {
  good: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  attention: <path d="M8 0.5 L15.5 14.5 L0.5 14.5 Z" fill="currentColor" />,
  act: <rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" />,
  critical: (
    <>
      <rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="3" />
      <rect x="7" y="5" width="2" height="6" fill="currentColor" />
    </>
  ),
  none: (
    <circle
      cx="8"
      cy="8"
      r="6.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeDasharray="4.42 2.49"
    />
  ),
  notApplicable: <rect x="1" y="7.25" width="14" height="1.5" fill="currentColor" />,
};

/** The shape of a state alone, where its word stands beside it. In grey the shapes still differ. */
export function StatusShape({
  status,
  size = 16,
}: {
  readonly status: ReportStatus;
  readonly size?: number;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      // Beside words on two lines it stays as large.
      style={{ flex: 'none' }}
      color={COLOURS[status]}
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[status]}
    </svg>
  );
}

/** A state by shape, word and colour; `word` where another word says more than "bien" or "agir". */
export function StatusMark({
  status,
  word,
}: {
  readonly status: ReportStatus;
  readonly word?: string;
}) {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap" component="span" display="inline-flex">
      <StatusShape status={status} />
      <Text component="span" c={COLOURS[status]} fw={600}>
        {word ?? t(`reports:status.${status}`)}
      </Text>
    </Group>
  );
}
