import { Button, Center, Loader, Paper, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { FormView } from '../../form/form-view.tsx';
import { FormRefused } from '../../form/prepared-forms.ts';
import { type OpenDraft, useDraft } from '../../form/use-draft.ts';
import { usePointActions } from '../../form/use-point-actions.tsx';
import { ActionDialog, type ActionSubject } from '../../ui/action-dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { FinishVisit } from './finish-visit.tsx';
import { SecondDraft } from './second-draft.tsx';
import { usePaperMode } from './use-paper-mode.ts';

/** A visit that is being filled in. */
export default function DraftPage() {
  const { id = '' } = useParams();
  return <Draft key={id} id={id} />;
}

function Draft({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const opening = useDraft(id);
  switch (opening.kind) {
    case 'opening':
      return (
        <Center mih="40vh">
          <Loader aria-label={t('visits:draft.opening')} />
        </Center>
      );
    case 'failed':
      return opening.error instanceof FormRefused ? (
        <Paper withBorder p="md" role="alert">
          <StatusMark status="act" word={t('form:refused')} />
        </Paper>
      ) : (
        <FailureNotice error={opening.error} />
      );
    case 'open':
      return opening.open.draft.checks ? (
        <SecondDraft {...opening.open} checks={opening.open.draft.checks} />
      ) : (
        <FillDraft {...opening.open} />
      );
  }
}

function FillDraft({ draft, xform, form, queue, choices, clock }: OpenDraft) {
  const { t, i18n } = useTranslation();
  const { client } = useApi();
  const formats = useFormats();
  const navigate = useNavigate();
  const { remove } = useUndo();
  const [wasAtEnd, setAtEnd] = useState(false);
  const onEnd = useCallback(() => setAtEnd(true), []);
  const { definition, lost } = form;
  const { paper, setPaper } = usePaperMode(form, xform);
  const language = findFormLanguage(definition, i18n.language as Language);
  const [subject, write] = useState<ActionSubject | null>(null);
  const besideMissed = usePointActions(form, draft.id, write);
  const discard = (): void => {
    const perform = () => client.visits.discard({ draft: draft.id });
    remove({ id: draft.id, message: t('visits:draft.discarded'), perform });
    navigate('/visits');
  };
  return (
    <>
      {lost.length > 0 && <LostAnswers lost={lost} />}
      <FormView
        form={form}
        queue={queue}
        choices={choices}
        place={draft.place}
        paper={paper}
        onPaper={setPaper}
        showsAllErrors={wasAtEnd}
        onEnd={onEnd}
        besideMissed={besideMissed}
        head={(finish) => (
          <PageHeader
            title={readText(definition, definition.title, language)}
            hint={`${
              draft.reason === null
                ? t('visits:draft.since', { instant: formats.instant(draft.startedAt) })
                : t('visits:draft.reopened', { reason: draft.reason })
            } · ${t(paper ? 'paperForms:typing.hint' : 'improvement:make.key')}`}
            action={
              <Button size="md" onClick={finish}>
                {t('form:to-end')}
              </Button>
            }
          />
        )}
        end={(pages, go) => (
          <FinishVisit
            draft={draft}
            form={form}
            queue={queue}
            clock={clock}
            way={paper ? 'paper' : 'asked'}
            pages={pages}
            go={go}
            onDiscard={discard}
          />
        )}
      />
      <ActionDialog subject={subject} onClose={() => write(null)} />
    </>
  );
}

function LostAnswers({ lost }: { readonly lost: OpenDraft['form']['lost'] }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" mb="md" role="alert">
      <Stack gap="xs">
        <StatusMark status="attention" word={t('form:lost.title')} />
        <Text>{t('form:lost.text')}</Text>
        <ul>
          {lost.map(({ path, value }) => (
            <li key={path}>
              {path} : {value}
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}
