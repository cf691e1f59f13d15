import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { layOutForm } from '../../../shared/domain/instruments/paper/paper-form.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { type FormPage, listOpenQuestions } from '../../form/form-pages.ts';
import { FormView } from '../../form/form-view.tsx';
import type { OpenDraft } from '../../form/use-draft.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { useUndo } from '../../ui/undo.tsx';

/** A filled form that is typed from its paper a second time; nothing of the first typing is shown. */
export function SecondDraft(open: OpenDraft & { readonly checks: string }) {
  const { draft, xform, form, queue, choices, checks } = open;
  const { t, i18n } = useTranslation();
  const { client } = useApi();
  const navigate = useNavigate();
  const { remove } = useUndo();
  const [wasAtEnd, setAtEnd] = useState(false);
  const onEnd = useCallback(() => setAtEnd(true), []);
  const { definition } = form;
  const paper = useMemo(() => layOutForm(definition, xform), [definition, xform]);
  const title = readText(
    definition,
    definition.title,
    findFormLanguage(definition, i18n.language as Language),
  );
  const discard = (): void => {
    const perform = () => client.visits.discard({ draft: draft.id });
    remove({ id: draft.id, message: t('paperForms:second.discarded'), perform });
    navigate(`/visits/${encodeURIComponent(checks)}`);
  };
  return (
    <FormView
      form={form}
      queue={queue}
      choices={choices}
      place={draft.place}
      paper={paper}
      showsAllErrors={wasAtEnd}
      onEnd={onEnd}
      head={(finish) => (
        <PageHeader
          title={title}
          hint={t('paperForms:second.hint')}
          action={
            <Button size="md" onClick={finish}>
              {t('form:to-end')}
            </Button>
          }
        />
      )}
      end={(pages) => <CompareEntries open={open} pages={pages} onDiscard={discard} />}
    />
  );
}

/** The end of a second typing: what is missing, and the one button that sets the two side by side. */
function CompareEntries({
  open: { draft, form, queue },
  pages,
  onDiscard,
}: {
  readonly open: OpenDraft;
  readonly pages: readonly FormPage[];
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const missing = listOpenQuestions(pages).length;
  const compare = useMutation({
    mutationFn: async () => {
      await queue.flush();
      return client.visits.compareEntries({ draft: draft.id, answers: [...form.answers()] });
    },
    onSuccess: async ({ visit, differences }) => {
      await queries.invalidateQueries();
      navigate(`/visits/${encodeURIComponent(visit)}${differences > 0 ? '/entries' : ''}`);
    },
  });
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2} size="h3">
          {t('paperForms:second.title')}
        </Title>
        <StatusMark
          status={missing === 0 ? 'good' : 'attention'}
          word={
            missing === 0
              ? t('paperForms:second.ready')
              : t('paperForms:second.missing', { count: missing })
          }
        />
        <FailureNotice error={compare.error} />
        <Group justify="space-between">
          <Button
            ref={button}
            size="md"
            loading={compare.isPending}
            onClick={() => compare.mutate()}
          >
            {t('paperForms:second.compare')}
          </Button>
          <Button variant="subtle" c="#b21e1e" mih={44} onClick={onDiscard}>
            {t('paperForms:second.discard')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
