import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { failureSentence } from '../../ui/failure-notice.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import type { ChosenFile, Importing } from './use-import.ts';

interface FileProps {
  readonly file: ChosenFile;
  readonly importing: Importing;
}

function FileMark({ file, importing }: FileProps) {
  const { t } = useTranslation();
  const { id, name, bytes, error } = file;
  const isMatched = importing.result?.matched.some((each) => each.file === file.token) === true;
  const size = t('imports:page.size', { size: formatNumber(Math.ceil(bytes / 1024)) });
  return (
    <Paper withBorder px="sm" py={4} component="li">
      <Group gap="xs" wrap="nowrap">
        {error !== null && <StatusShape status="act" />}
        <Stack gap={0}>
          <Text>
            {name}{' '}
            <Text span c="dark.4">
              {size}
            </Text>
          </Text>
          {error !== null && <Text c="red.9">{failureSentence(error, t)}</Text>}
        </Stack>
        {isMatched && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t('imports:match.changeOf', { name })}
            onClick={() => importing.openColumns(id)}
          >
            {t('imports:match.change')}
          </Button>
        )}
        {!importing.isDone && (
          <ActionIcon
            variant="subtle"
            color="dark"
            disabled={importing.task.progress !== null}
            aria-label={t('imports:page.removeFile', { name })}
            onClick={() => void importing.remove(id)}
          >
            <span aria-hidden="true">✕</span>
          </ActionIcon>
        )}
      </Group>
    </Paper>
  );
}

/** The files that were chosen; one that is not good can be taken out, and the others are tried again. */
export function ChosenFiles({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  return (
    <Group component="ul" gap="xs" p={0} m={0} mb="md" aria-label={t('imports:page.files')}>
      {importing.files.map((file) => (
        <FileMark key={file.id} file={file} importing={importing} />
      ))}
    </Group>
  );
}
