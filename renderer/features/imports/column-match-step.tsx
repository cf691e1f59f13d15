import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeenTable } from '../../../shared/contract/imports.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { TableMatch } from '../../../shared/domain/imports/table-match.ts';
import { sayProblem } from '../../../shared/domain/problems/describe-problem.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useTranslate } from '../../ui/formats.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { MatchPreviewTable } from './match-preview-table.tsx';
import { MeaningsTable } from './meanings-table.tsx';
import { TableChoices } from './table-choices.tsx';
import { type ColumnMatch, useColumnMatch } from './use-column-match.ts';
import type { Importing, MatchedTableFile } from './use-import.ts';

/** What is missing before the table can be read. */
function MatchProblems({ matching }: { readonly matching: ColumnMatch }) {
  const translate = useTranslate();
  const { laidOut } = matching;
  if (laidOut.ok) return null;
  return (
    <Stack gap={4} role="status">
      {laidOut.problems.map((problem) => (
        <Group key={JSON.stringify(problem)} gap="xs" wrap="nowrap">
          <StatusShape status="attention" />
          <Text>{sayProblem(problem, 'reason', translate)}</Text>
        </Group>
      ))}
    </Stack>
  );
}

interface StepProps {
  readonly file: MatchedTableFile;
  readonly importing: Importing;
}

function MatchForm({ file, importing, seen }: StepProps & { readonly seen: SeenTable }) {
  const { t } = useTranslation();
  const matching = useColumnMatch(seen, importing.options.period as Month | null);
  const [error, setError] = useState<unknown>(null);
  const { match, month, laidOut } = matching;

  async function remember(said: TableMatch): Promise<void> {
    try {
      await importing.remember(file, said, month);
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <Stack>
      <TableChoices matching={matching} />
      <MeaningsTable matching={matching} />
      <MatchProblems matching={matching} />
      <MatchPreviewTable matching={matching} />
      <FailureNotice error={error} />
      <Group>
        <Button variant="default" disabled={!laidOut.ok} onClick={() => void remember(match)}>
          {t('imports:match.remember')}
        </Button>
        {!file.isStrange && (
          <Button variant="subtle" color="dark" onClick={importing.closeColumns}>
            {t('imports:match.close')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Asks what the columns of a table mean, with what is likely already said. */
export function ColumnMatchStep({ file, importing }: StepProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const { data: seen, error } = useQuery({
    queryKey: ['imports', 'see', facility, file.token],
    // Nothing is kept: the table may have been matched since.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const work = await client.imports.see({ facility, file: file.token });
      for (;;) {
        const step = await work.next();
        if (step.done) return step.value;
      }
    },
  });
  return (
    <Paper withBorder p="md" mb="md" component="section">
      <Title order={2} size="h3">
        {t('imports:match.title', { name: file.name })}
      </Title>
      <Text mb="sm">{t('imports:match.hint')}</Text>
      <FailureNotice error={error} />
      {seen && <MatchForm key={file.token} file={file} importing={importing} seen={seen} />}
    </Paper>
  );
}
