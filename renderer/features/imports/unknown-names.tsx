import { Button, NativeSelect, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../shared/contract/imports.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

type UnknownName = ImportAnswer['unknownNames'][number];

interface NamesProps {
  readonly names: readonly UnknownName[];
  /** After names were remembered: the files mean something else now. */
  readonly onKnown: () => Promise<void>;
}

function keyOf({ catalogue, name }: UnknownName): string {
  return `${catalogue} ${name}`;
}

function NameChoice({
  unknown,
  chosen,
  onChoose,
}: {
  readonly unknown: UnknownName;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { catalogue, name } = unknown;
  const input = { facility, catalogue };
  const { data: entries } = useQuery(calls.facilities.entries.queryOptions({ input }));
  return (
    <NativeSelect
      label={t('imports:names.means', {
        name,
        catalogue: t(`imports:names.catalogues.${catalogue}`),
      })}
      value={chosen}
      data={[
        { value: '', label: t('imports:names.new') },
        ...(entries ?? []).map((entry) => ({ value: entry.id, label: entry.name })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

/** Names that nothing is known by, each with what it may mean; what a person says is remembered for every file to come. */
export function UnknownNames({ names, onKnown }: NamesProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [error, setError] = useState<unknown>(null);
  const chosenFor = (unknown: UnknownName): string =>
    choices[keyOf(unknown)] ?? unknown.proposed ?? '';

  async function remember(): Promise<void> {
    try {
      for (const unknown of names) {
        const { catalogue, name: alias } = unknown;
        const id = chosenFor(unknown);
        if (id !== '') await client.facilities.addAlias({ facility, catalogue, id, alias });
      }
      await onKnown();
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <Paper withBorder p="md" component="section">
      <Title order={3} size="h4">
        {t('imports:names.title')}
      </Title>
      <Text mb="sm">{t('imports:names.hint')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} mb="md">
        {names.map((unknown) => (
          <NameChoice
            key={keyOf(unknown)}
            unknown={unknown}
            chosen={chosenFor(unknown)}
            onChoose={(id) => setChoices({ ...choices, [keyOf(unknown)]: id })}
          />
        ))}
      </SimpleGrid>
      <FailureNotice error={error} />
      <Button
        variant="default"
        disabled={names.every((unknown) => chosenFor(unknown) === '')}
        onClick={() => void remember()}
      >
        {t('imports:names.remember')}
      </Button>
    </Paper>
  );
}
