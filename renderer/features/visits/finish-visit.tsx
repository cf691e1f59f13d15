import { Anchor, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ResumedDraft } from '../../../shared/contract/visits.ts';
import { type Day, isDay } from '../../../shared/domain/calendar/day.ts';
import { findFormLanguage } from '../../../shared/domain/instruments/localised-text.ts';
import { isChecklist } from '../../../shared/domain/instruments/submission-kind.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import type { AnswerQueue } from '../../form/answer-queue.ts';
import { type FormPage, listOpenQuestions } from '../../form/form-pages.ts';
import type { OpenClock } from '../../form/open-clock.ts';
import type { OpenForm } from '../../form/open-form.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { localDay } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { FailedItems } from './visit-result.tsx';

interface FinishVisitProps {
  readonly draft: ResumedDraft;
  readonly form: OpenForm;
  readonly queue: AnswerQueue;
  readonly clock: OpenClock;
  /** Whether it is typed from paper. */
  readonly way: 'asked' | 'paper';
  readonly pages: readonly FormPage[];
  readonly go: (key: string) => void;
  readonly onDiscard: () => void;
}

/** The day that the form itself asks for, if any: the first date that was answered. */
function answeredDay(form: OpenForm): Day | null {
  const dates = new Set(
    form.definition.children.flatMap((node) =>
      node.kind === 'question' && node.type === 'date' ? [node.path] : [],
    ),
  );
  const value = form.answers().find((answer) => dates.has(answer.path))?.value ?? '';
  return isDay(value) ? value : null;
}

/** The end of a visit: what is missing, the day, and the one button that makes it final. */
export function FinishVisit(props: FinishVisitProps) {
  const { draft, form, queue, clock, way, pages, go, onDiscard } = props;
  const { t, i18n } = useTranslation();
  const { client, calls } = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: held } = useQuery(
    calls.visits.open.queryOptions({ input: { id: draft.id }, enabled: draft.reason !== null }),
  );
  const [typed, setTyped] = useState<Day | null | undefined>();
  const known = held?.day ?? answeredDay(form) ?? localDay(draft.startedAt);
  const day = typed === undefined ? known : typed;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  // The forms that were begun together follow one another; the result comes after the last.
  const findNextPage = async (id: string): Promise<string> => {
    const done = `/visits/${encodeURIComponent(id)}`;
    if (draft.reason !== null) return done;
    const drafts = await client.visits.drafts({ facility: draft.facility });
    const forms = await queries.fetchQuery(calls.instruments.list.queryOptions({ input: {} }));
    const checklists = new Set(
      forms.filter(({ kind }) => kind === 'checklist').map(({ formId }) => formId),
    );
    const next = drafts.find(
      ({ formId, reason, checks, startedAt }) =>
        reason === null &&
        !checks &&
        checklists.has(formId) &&
        localDay(startedAt) === localDay(draft.startedAt) &&
        startedAt >= draft.startedAt,
    );
    return next ? `/visits/draft/${encodeURIComponent(next.id)}` : done;
  };
  const finish = useMutation({
    mutationFn: async (on: Day) => {
      await queue.flush();
      await clock.flush();
      const answers = [...form.answers(), ...form.notes()];
      return await client.visits.finalise({ draft: draft.id, day: on, way, answers });
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      navigate(await findNextPage(id));
    },
  });
  const open = listOpenQuestions(pages);
  const language = findFormLanguage(form.definition, i18n.language as Language);
  const refused = open.filter(({ condition }) => condition === 'constraint');
  return (
    <Stack gap="lg">
      <Paper withBorder p="lg">
        <Stack>
          <Title order={2} size="h3">
            {t('visits:finish.title')}
          </Title>
          {open.length === 0 ? (
            <StatusMark status="good" word={t('visits:finish.complete')} />
          ) : (
            <StatusMark
              status="attention"
              word={t('visits:finish.missing', { count: open.length })}
            />
          )}
          <DayField label={t('visits:finish.day')} value={day} onChange={setTyped} />
          <FailureNotice error={finish.error} />
          <Group justify="space-between">
            <Button
              ref={button}
              size="md"
              loading={finish.isPending}
              disabled={refused.length > 0 || day === null}
              onClick={() => day !== null && finish.mutate(day)}
            >
              {t(open.length === 0 ? 'visits:finish.button' : 'visits:finish.anyway')}
            </Button>
            <Button variant="subtle" c="#b21e1e" mih={44} onClick={onDiscard}>
              {t(draft.reason === null ? 'visits:draft.discard' : 'visits:draft.keep-as-it-was')}
            </Button>
          </Group>
          {refused.length > 0 && <Text>{t('visits:finish.refused')}</Text>}
          {open.length > 0 && <Missing open={open} go={go} />}
        </Stack>
      </Paper>
      {isChecklist(form.definition) && (
        <FailedItems
          id={draft.id}
          definition={form.definition}
          language={language}
          answers={[...form.answers(), ...form.notes()]}
        />
      )}
    </Stack>
  );
}

function Missing({
  open,
  go,
}: {
  readonly open: ReturnType<typeof listOpenQuestions>;
  readonly go: (key: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <List spacing="xs">
      {open.map(({ key, label, page, condition }) => (
        <List.Item key={key}>
          <Anchor component="button" type="button" ta="start" onClick={() => go(key)}>
            {page === '' ? label : `${page} : ${label}`}
            {condition === 'constraint' && ` (${t('visits:finish.refused-one')})`}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
