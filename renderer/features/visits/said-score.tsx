import { Group, Paper, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResumedDraft } from '../../../shared/contract/visits.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import { scoreExperience } from '../../../shared/domain/surveys/experience-score.ts';

/** What one person lived through, by the scale of the interview; nothing where the form has no scale. */
export function SaidScore({
  definition,
  answers,
}: {
  readonly definition: FormDefinition;
  readonly answers: ResumedDraft['answers'];
}) {
  const { t } = useTranslation();
  const { formId, version, scoring } = definition;
  const result = useMemo(
    () => scoreExperience(definition, { formId, version, instanceId: '', answers }),
    [definition, formId, version, answers],
  );
  if (scoring !== 'experience') return null;
  const { score, points, possible, answered, applicable } = result;
  return (
    <Paper withBorder p="lg">
      <Group gap="xl" align="baseline">
        <Text fz="2.25rem" fw={700} data-score={score ?? ''}>
          {score === null ? t('form:score.none') : formatPercent(score)}
        </Text>
        {points !== null && <Text>{t('visits:said.points', { points, possible })}</Text>}
        <Text>{t('visits:said.answered', { answered, applicable })}</Text>
      </Group>
    </Paper>
  );
}
