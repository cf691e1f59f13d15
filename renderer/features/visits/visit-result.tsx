import { Group, List, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { type ItemScore, readItemScores } from '../../../shared/domain/instruments/item-scores.ts';
import { readText } from '../../../shared/domain/instruments/localised-text.ts';
import { notePath } from '../../../shared/domain/instruments/paths.ts';
import { type ScoreResult, scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

interface VisitResultProps {
  readonly definition: FormDefinition;
  readonly language: string;
  readonly answers: readonly Answer[];
}

/** The result as it is read with the team before leaving: the score, what is critical, what is well, what to mend. */
export function VisitResult({ definition, language, answers }: VisitResultProps) {
  const { t } = useTranslation();
  const { formId, version } = definition;
  const submission = { formId, version, instanceId: '', answers };
  const result = scorePoints(definition, submission, language);
  const items = readItemScores(definition, submission);
  const notes = new Map(answers.map(({ path, value }) => [path, value]));
  const lacking = items.filter(({ points, possible }) => (points ?? 0) < (possible ?? 0));
  const critical = lacking.filter(({ isCriticalMiss }) => isCriticalMiss);
  const others = lacking.filter(({ isCriticalMiss }) => !isCriticalMiss);
  const say = ({ label, path }: ItemScore): string => {
    const note = notes.get(notePath(path)) ?? '';
    const text = readText(definition, label, language);
    return note === '' ? text : t('visits:visit.with-note', { text, note });
  };
  return (
    <Stack gap="lg">
      <Headline result={result} />
      {critical.length > 0 && (
        <Paper withBorder p="lg">
          <StatusMark status="critical" word={t('visits:visit.critical')} />
          <List mt="sm" spacing="xs">
            {critical.map((item) => (
              <List.Item key={item.path}>{say(item)}</List.Item>
            ))}
          </List>
        </Paper>
      )}
      <Sections result={result} />
      {others.length > 0 && (
        <Paper withBorder p="lg">
          <StatusMark status="attention" word={t('visits:visit.to-mend')} />
          <List mt="sm" spacing="xs">
            {others.map((item) => (
              <List.Item key={item.path}>{say(item)}</List.Item>
            ))}
          </List>
        </Paper>
      )}
    </Stack>
  );
}

function Headline({ result }: { readonly result: ScoreResult }) {
  const { t } = useTranslation();
  const { pooled, band, answered, applicable } = result;
  return (
    <Paper withBorder p="lg">
      <Group gap="xl" align="baseline">
        <Text fz="2.25rem" fw={700} data-score={pooled ?? ''}>
          {pooled === null ? t('form:score.none') : formatPercent(pooled)}
        </Text>
        {band !== null && <Text>{t('form:score.band', { band })}</Text>}
        <Text>{t('form:score.items', { answered, applicable })}</Text>
      </Group>
    </Paper>
  );
}

function Sections({ result }: { readonly result: ScoreResult }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="lg">
      <Title order={2} size="h3" mb="sm">
        {t('visits:visit.sections')}
      </Title>
      <Table verticalSpacing="xs" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('visits:visit.section')}</Table.Th>
            <Table.Th ta="end">{t('visits:list.score')}</Table.Th>
            <Table.Th ta="end">{t('visits:list.answered')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.sections.map(({ name, label, score, answered, applicable }) => (
            <Table.Tr key={name}>
              <Table.Td>{label === '' ? t('form:outline.loose') : label}</Table.Td>
              <Table.Td ta="end">{score === null ? '–' : formatPercent(score)}</Table.Td>
              <Table.Td ta="end">
                {t('form:outline.count', { answered, asked: applicable })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
