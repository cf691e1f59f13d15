import { Button, Group, List, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { failureSentence } from '../../ui/failure-notice.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import type { ChosenFile, Importing } from './use-import.ts';

function FileLine({
  file,
  importing,
}: {
  readonly file: ChosenFile;
  readonly importing: Importing;
}) {
  const { t } = useTranslation();
  const { name, bytes, error, token } = file;
  return (
    <Group justify="space-between" wrap="nowrap">
      <Group gap="xs" wrap="nowrap">
        {token === null && <StatusShape status="act" />}
        <Text>
          {name}{' '}
          <Text span c="dark.4">
            {t('imports:page.size', { size: formatNumber(Math.ceil(bytes / 1024)) })}
          </Text>
        </Text>
      </Group>
      {error !== null && <Text c="red.9">{failureSentence(error, t)}</Text>}
      {!importing.isDone && (
        <Button
          variant="subtle"
          size="compact-md"
          disabled={importing.task.progress !== null}
          aria-label={t('imports:page.removeFile', { name })}
          onClick={() => void importing.remove(file.id)}
        >
          {t('imports:page.remove')}
        </Button>
      )}
    </Group>
  );
}

/** The files that were chosen; one that is not good can be taken out, and the others are tried again. */
export function ChosenFiles({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" mb="md">
      <List listStyleType="none" aria-label={t('imports:page.files')} spacing={4}>
        {importing.files.map((file) => (
          <List.Item
            key={file.id}
            styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}
          >
            <FileLine file={file} importing={importing} />
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
