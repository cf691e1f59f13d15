import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedEdition } from '../../../shared/contract/editions.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

interface JudgedVersionProps extends Pick<SavedEdition, 'warnings'> {
  /** What it changes, where that is said. */
  readonly children?: ReactNode;
}

/** A version that may come into use, and what is odd about it. */
export function JudgedVersion({ warnings, children }: JudgedVersionProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} role="status">
      <StatusMark status="good" word={t('instruments:edition.save.good')} />
      {children}
      {warnings.map(({ file, row, column, reason, remedy }) => (
        <Text key={`${file} ${row} ${column} ${reason}`}>
          {reason} {remedy}
        </Text>
      ))}
    </Stack>
  );
}
