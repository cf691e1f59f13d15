import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../shared/contract/imports.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { ImportNotes } from './import-notes.tsx';
import { NewVersion } from './new-versions.tsx';
import { UnknownNames } from './unknown-names.tsx';
import type { Importing } from './use-import.ts';

const COUNTS = ['accepted', 'changed', 'unchanged', 'waiting', 'setAside'] as const;

function countOf(result: ImportAnswer, name: (typeof COUNTS)[number]): number {
  return name === 'setAside' ? result.setAside.length : result[name];
}

function Counts({ result }: { readonly result: ImportAnswer }) {
  const { t } = useTranslation();
  return (
    <Group component="dl" gap="md" m={0}>
      {COUNTS.map((name) => {
        const count = countOf(result, name);
        return (
          <Paper key={name} withBorder px="md" py="xs" miw={140}>
            <Text component="dt">{t(`imports:page.counts.${name}`, { count })}</Text>
            <Text component="dd" m={0} fz="h2" fw={700} data-count={name}>
              {formatNumber(count)}
            </Text>
          </Paper>
        );
      })}
    </Group>
  );
}

/** What the files would do, or did: how many records, and what is to be known of some of them. */
export function ImportOutcome({
  importing,
  result,
}: {
  readonly importing: Importing;
  readonly result: ImportAnswer;
}) {
  const { t } = useTranslation();
  const { isDone } = importing;
  return (
    <Stack component="section" aria-live="polite">
      <Title order={2} size="h3">
        {t(isDone ? 'imports:page.done' : 'imports:page.would')}
      </Title>
      <Counts result={result} />
      {result.unknownNames.length > 0 && (
        <UnknownNames names={result.unknownNames} onKnown={importing.check} />
      )}
      {result.versions.map((version) => (
        <NewVersion key={`${version.formId} ${version.to}`} comparison={version} />
      ))}
      <ImportNotes result={result} />
    </Stack>
  );
}
