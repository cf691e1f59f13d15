import { Button, Group, Paper, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { readFailure } from '../api/failure.ts';
import { StatusShape } from './status-shape.tsx';

/** The sentence of whatever a call threw: the screen's own where it has one, else the program's. */
export function failureSentence(error: unknown, t: TFunction): string {
  const failure = readFailure(error);
  if (!failure) return t('app:failures.no-connection');
  // Some sentences of the program speak of its command line; the screen has its own for those.
  return t(`app:failures.${failure.code}`, { ...failure.facts, defaultValue: failure.message });
}

/** What went wrong in a call, beside where it was asked: what happened, what is safe, what to do. */
export function FailureNotice({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  return (
    <Paper withBorder p="md" role="alert" bd="2px solid #b21e1e">
      <Group wrap="nowrap" align="flex-start">
        <StatusShape status="act" />
        <Text style={{ flex: 1, whiteSpace: 'pre-line' }}>{failureSentence(error, t)}</Text>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('app:retry')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
