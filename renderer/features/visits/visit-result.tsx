import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResumedDraft } from '../../../shared/contract/visits.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { ScoreResult } from '../../../shared/domain/instruments/score-points.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { readFeedback } from '../../../shared/domain/visits/feedback.ts';
import { ScoreOutcome } from '../../form/score-outcome.tsx';
import { ActionDialog, type ActionSubject } from '../../ui/action-dialog.tsx';
import { PointAction, useVisitActions } from '../../ui/failed-point.tsx';
import { useLineActionKey } from '../../ui/make-action.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { listFailedPoints } from './failed-points.ts';
import { VisitGains } from './visit-gains.tsx';

interface VisitResultProps {
  /** The number of the visit, which its draft has too. */
  readonly id: string;
  readonly definition: FormDefinition;
  readonly language: string;
  readonly answers: ResumedDraft['answers'];
}

/** The result of a visit: the score, section by section; what is critical and what to mend, each with its promise. */
export function VisitResult({ id, definition, language, answers }: VisitResultProps) {
  const { formId, version } = definition;
  const visit = useMemo(
    () => ({ formId, version, instanceId: id, answers }),
    [formId, version, id, answers],
  );
  const { result } = readFeedback(definition, visit, null, language);
  return (
    <Stack gap="lg">
      <Headline result={result} />
      <FailedItems id={id} definition={definition} language={language} answers={answers}>
        <Sections result={result} />
        <VisitGains definition={definition} visit={visit} language={language} />
      </FailedItems>
    </Stack>
  );
}

/** What is critical, then what to mend; `children` stand between the two. */
export function FailedItems({
  id,
  definition,
  language,
  answers,
  children,
}: VisitResultProps & { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const actions = useVisitActions(id);
  const [subject, write] = useState<ActionSubject | null>(null);
  useLineActionKey();
  const { critical, toMend } = listFailedPoints(id, definition, answers, language);
  const list = (status: ReportStatus, word: string, points: typeof critical): ReactNode =>
    points.length > 0 && (
      <Paper withBorder p="lg" component="section" aria-label={word}>
        <StatusMark status={status} word={word} />
        <Stack component="ul" gap="sm" my={0} mt="sm" pl={0} style={{ listStyle: 'none' }}>
          {points.map((point) => (
            <Group
              component="li"
              key={point.path}
              justify="space-between"
              data-point={point.path}
              data-make-row
            >
              <Text flex="1 1 24rem">
                {point.note === ''
                  ? point.label
                  : t('visits:visit.with-note', { text: point.label, note: point.note })}
              </Text>
              <PointAction point={point} actions={actions} onMake={write} />
            </Group>
          ))}
        </Stack>
      </Paper>
    );
  return (
    <>
      {list('critical', t('visits:visit.critical'), critical)}
      {children}
      {list('attention', t('visits:visit.to-mend'), toMend)}
      <ActionDialog subject={subject} onClose={() => write(null)} />
    </>
  );
}

function Headline({ result }: { readonly result: ScoreResult }) {
  const { t } = useTranslation();
  const { score, answered, applicable } = result;
  return (
    <Paper withBorder p="lg">
      <Group gap="xl" align="baseline">
        <Text fz="2.25rem" fw={700} data-score={score ?? ''}>
          {score === null ? t('form:score.none') : formatPercent(score)}
        </Text>
        <ScoreOutcome result={result} />
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
