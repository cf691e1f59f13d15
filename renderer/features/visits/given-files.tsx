import { Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ResumedDraft } from '../../../shared/contract/visits.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { useApi } from '../../api/client-context.tsx';
import { AttachedMedia } from '../../ui/attached-file.tsx';
import { useItemWords } from './use-item-words.ts';

/** The photos, recordings and files that questions were answered with; nothing where there are none. */
export function GivenFiles({
  visit,
  definition,
  answers,
}: {
  readonly visit: string;
  readonly definition: FormDefinition;
  readonly answers: ResumedDraft['answers'];
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { sayItem } = useItemWords(definition);
  const { data } = useQuery(calls.visits.files.queryOptions({ input: { owner: visit } }));
  const files = new Map(data?.map((file) => [file.name, file]));
  const given = answers.flatMap(({ path, value }) => {
    const file = files.get(value);
    return file ? [{ path, file }] : [];
  });
  if (given.length === 0) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('photos:given')}>
      <Title order={2} size="h3" mb="sm">
        {t('photos:given')}
      </Title>
      <Group align="flex-start" gap="lg">
        {given.map(({ path, file: { name, mime } }) => (
          <div key={path} data-given={path}>
            <Text mb={4}>{sayItem(path)}</Text>
            <AttachedMedia owner={visit} name={name} mime={mime} description={sayItem(path)} />
          </div>
        ))}
      </Group>
    </Paper>
  );
}
