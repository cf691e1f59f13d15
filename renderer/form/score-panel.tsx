import { List, Stack, Text } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readItemScores } from '../../shared/domain/instruments/item-scores.ts';
import { readText } from '../../shared/domain/instruments/localised-text.ts';
import { type ScoreResult, scorePoints } from '../../shared/domain/instruments/score-points.ts';
import { isChecklist } from '../../shared/domain/instruments/submission-kind.ts';
import { formatPercent } from '../../shared/domain/numbers/format-number.ts';
import { StatusMark } from '../ui/status-shape.tsx';
import classes from './form.module.css';
import { useFormVersion } from './form-desk.tsx';
import type { OpenForm } from './open-form.ts';

interface LiveScore extends ScoreResult {
  /** The critical items that are missed, in words. */
  readonly missed: readonly string[];
}

function score(form: OpenForm, language: string): LiveScore {
  const { definition } = form;
  const { formId, version } = definition;
  const submission = { formId, version, instanceId: '', answers: form.answers() };
  const missed = readItemScores(definition, submission).filter((item) => item.isCriticalMiss);
  const labels = missed.map((item) => readText(definition, item.label, language));
  return { ...scorePoints(definition, submission, language), missed: [...new Set(labels)] };
}

/** The score as it stands, computed as for a filled form, and the critical items that are missed. */
export function ScorePanel({
  form,
  language,
}: {
  readonly form: OpenForm;
  readonly language: string;
}) {
  const { t } = useTranslation();
  // The answer is painted first; the score follows as soon as the screen is free.
  const version = useDeferredValue(useFormVersion(form));
  const result = useMemo(
    () => ({ shownAt: version, ...score(form, language) }),
    [form, language, version],
  );
  if (!isChecklist(form.definition)) return null;
  const { pooled, band, answered, applicable, missed } = result;
  return (
    <Stack gap={4} data-score={pooled ?? ''}>
      <Text className={classes['score'] ?? ''}>
        {pooled === null ? t('form:score.none') : formatPercent(pooled)}
      </Text>
      {band !== null && <Text>{t('form:score.band', { band })}</Text>}
      <Text c="dark.4">{t('form:score.items', { answered, applicable })}</Text>
      {missed.length > 0 && (
        <>
          <StatusMark status="critical" word={t('form:score.missed', { count: missed.length })} />
          <List size="md">
            {missed.map((label) => (
              <List.Item key={label}>{label}</List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
