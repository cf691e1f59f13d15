import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { ItemScore } from '../../../shared/domain/instruments/item-scores.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { notePath } from '../../../shared/domain/instruments/paths.ts';
import type { Answer, Submission } from '../../../shared/domain/instruments/submission.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { readFeedback, type VisitBefore } from '../../../shared/domain/visits/feedback.ts';
import { READ_ALOUD, writeFeedback } from '../../../shared/domain/visits/write-feedback.ts';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useFormSource } from '../../form/use-draft.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useTranslate } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { FeedbackPhotos } from './feedback-photos.tsx';

type ListedVisit = Awaited<ReturnType<Client['visits']['list']>>[number];

interface FormFeedbackProps {
  readonly visit: ListedVisit;
  /** The visit before with the same form. */
  readonly before: ListedVisit | null;
  /** What was agreed so far. */
  readonly agreed: readonly ListedAction[];
}

function useAnswers(id: string | null) {
  const { calls } = useApi();
  return useQuery(
    calls.visits.open.queryOptions({ input: { id: id ?? '' }, enabled: id !== null }),
  );
}

/** What one checklist says to the team: three sentences, what cannot wait, what is well, what to do. */
export function FormFeedback({ visit, before, agreed }: FormFeedbackProps) {
  const { formId, formVersion } = visit;
  const now = useAnswers(visit.id);
  const earlier = useAnswers(before?.id ?? null);
  const source = useFormSource(formId, formVersion);
  const sourceBefore = useFormSource(formId, before?.formVersion ?? '', before !== null);
  const isReady =
    now.data && source.data && (before === null || (earlier.data && sourceBefore.data));
  const error = now.error ?? earlier.error ?? source.error ?? sourceBefore.error;
  if (!isReady) return <FailureNotice error={error} />;
  return (
    <ReadFeedback
      visit={visit}
      definition={source.data.definition}
      answers={now.data.answers}
      before={
        earlier.data && sourceBefore.data
          ? { form: sourceBefore.data.definition, visit: submissionOf(earlier.data) }
          : null
      }
      agreed={agreed.filter((action) => action.visit?.id === visit.id)}
    />
  );
}

interface AnsweredForm {
  readonly id: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly answers: readonly Answer[];
}

function submissionOf({ id, formId, formVersion, answers }: AnsweredForm): Submission {
  return { formId, version: formVersion, instanceId: id, answers };
}

interface ReadFeedbackProps {
  readonly visit: ListedVisit;
  readonly definition: FormDefinition;
  readonly answers: readonly Answer[];
  readonly before: VisitBefore | null;
  readonly agreed: readonly ListedAction[];
}

function ReadFeedback({ visit, definition, answers, before, agreed }: ReadFeedbackProps) {
  const { t, i18n } = useTranslation();
  const translate = useTranslate();
  const language = findFormLanguage(definition, i18n.language as Language);
  const feedback = readFeedback(definition, submissionOf({ ...visit, answers }), before, language);
  const sentences = writeFeedback(feedback, agreed.length, translate);
  const notes = new Map(answers.map(({ path, value }) => [path, value]));
  const say = ({ path, label }: ItemScore): string => {
    const text = readText(definition, label, language);
    const note = notes.get(notePath(path)) ?? '';
    return note === '' ? text : t('visits:visit.with-note', { text, note });
  };
  return (
    <section data-feedback={definition.formId}>
      <Title order={3} mb="xs">
        {visit.title}
      </Title>
      {sentences.map((sentence) => (
        <Text key={sentence} fz="inherit" fw={700}>
          {sentence}
        </Text>
      ))}
      <Points status="critical" word={t('visits:visit.critical')}>
        {feedback.critical.map(say)}
      </Points>
      <Points status="good" word={t('visits:feedback.good')}>
        {feedback.good.map(say)}
      </Points>
      <Points status="attention" word={t('visits:visit.to-mend')}>
        {feedback.toMend.map(say)}
      </Points>
      <FeedbackPhotos visit={visit.id} definition={definition} />
    </section>
  );
}

function Points({
  status,
  word,
  children,
}: {
  readonly status: ReportStatus;
  readonly word: string;
  readonly children: readonly string[];
}): ReactNode {
  const { t } = useTranslation();
  // What is critical is never left out.
  const shown = status === 'critical' ? children : children.slice(0, READ_ALOUD);
  const left = children.length - shown.length;
  if (children.length === 0) return null;
  return (
    <>
      <Title order={4} mt="md" fz="inherit">
        <StatusMark status={status} word={word} />
      </Title>
      <ul>
        {shown.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {left > 0 && <Text fz="inherit">{t('visits:feedback.more', { count: left })}</Text>}
    </>
  );
}
