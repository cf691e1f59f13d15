import { Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResumedDraft } from '../../../shared/contract/visits.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { readText } from '../../../shared/domain/instruments/localised-text.ts';
import { plainPath } from '../../../shared/domain/instruments/paths.ts';
import { listLowAnswers } from '../../../shared/domain/surveys/low-answers.ts';
import { sayAnswer } from '../../form/visit-point.ts';
import { ActionDialog, type ActionSubject } from '../../ui/action-dialog.tsx';
import { type FailedPoint, PointAction, useVisitActions } from '../../ui/failed-point.tsx';
import { useLineActionKey } from '../../ui/make-action.tsx';

interface SaidPointsProps {
  /** The number of the interview. */
  readonly id: string;
  readonly definition: FormDefinition;
  readonly language: string;
  readonly answers: ResumedDraft['answers'];
}

/** What somebody said in their own words, then the answers that tell of something that went wrong. */
function listSaid({ id, definition, language, answers }: SaidPointsProps): readonly FailedPoint[] {
  const questions = new Map(listQuestions(definition.children).map((each) => [each.path, each]));
  const wordAt = (path: string): string => {
    const { value = '' } = answers.find((each) => each.path === path) ?? {};
    return sayAnswer(definition, questions.get(plainPath(path)), value, language);
  };
  const say = (path: string, note: string): readonly FailedPoint[] => {
    const label = readText(definition, questions.get(plainPath(path))?.label ?? {}, language);
    return label === '' ? [] : [{ visit: id, path, label, note, isSaid: true }];
  };
  const open = answers.filter(
    ({ path, value }) => questions.get(plainPath(path))?.type === 'text' && value.trim() !== '',
  );
  return [
    ...open.flatMap(({ path, value }) => say(path, value.trim())),
    ...listLowAnswers(definition, answers).flatMap(({ path }) => say(path, wordAt(path))),
  ];
}

/** What an interview brought up; each word can become a promise, by its button or by F2 on it. */
export function SaidPoints(props: SaidPointsProps) {
  const { t } = useTranslation();
  const actions = useVisitActions(props.id);
  const [subject, write] = useState<ActionSubject | null>(null);
  useLineActionKey();
  const points = listSaid(props);
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('visits:said.title')}>
      <Title order={2} size="h3" mb="sm">
        {t('visits:said.title')}
      </Title>
      {points.length === 0 && <Text>{t('visits:said.none')}</Text>}
      <Stack component="ul" gap="sm" my={0} pl={0} style={{ listStyle: 'none' }}>
        {points.map((point) => (
          <li key={point.path} data-point={point.path} data-make-row>
            <Text c="dark.4">{point.label}</Text>
            <Text fw={600}>{t('visits:said.words', { words: point.note })}</Text>
            <PointAction point={point} actions={actions} onMake={write} />
          </li>
        ))}
      </Stack>
      <ActionDialog subject={subject} onClose={() => write(null)} />
    </Paper>
  );
}
