import { Button, Center, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { FormView } from '../../form/form-view.tsx';
import { type OpenDraft, useDraft } from '../../form/use-draft.ts';
import { usePointActions } from '../../form/use-point-actions.tsx';
import { ActionDialog, type ActionSubject } from '../../ui/action-dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { FullCellNotice } from './quota-notices.tsx';
import { useFinishInterview } from './use-finish-interview.ts';

interface AskedInterviewProps {
  readonly id: string;
  /** The interview is recorded or thrown away; the next may begin. */
  readonly onDone: () => void;
}

/** An interview that somebody asks and types: a letter answers and goes on. */
export function AskedInterview({ id, onDone }: AskedInterviewProps) {
  const { t } = useTranslation();
  const opening = useDraft(id);
  if (opening.kind === 'failed') return <FailureNotice error={opening.error} />;
  if (opening.kind === 'open') return <FillInterview open={opening.open} onDone={onDone} />;
  return (
    <Center mih="40vh">
      <Loader aria-label={t('visits:draft.opening')} />
    </Center>
  );
}

function FillInterview({
  open,
  onDone,
}: {
  readonly open: OpenDraft;
  readonly onDone: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { client } = useApi();
  const { remove } = useUndo();
  const [wasAtEnd, setAtEnd] = useState(false);
  const onEnd = useCallback(() => setAtEnd(true), []);
  const { draft, form, queue, choices } = open;
  const { definition } = form;
  const [subject, write] = useState<ActionSubject | null>(null);
  usePointActions(form, draft.id, write);
  const language = findFormLanguage(definition, i18n.language as Language);
  const discard = (): void => {
    const perform = () => client.visits.discard({ draft: draft.id });
    remove({ id: draft.id, message: t('surveys:asked.discarded'), perform });
    onDone();
  };
  return (
    <>
      <FormView
        form={form}
        queue={queue}
        choices={choices}
        place={draft.place}
        isFast
        isBilingual
        showsAllErrors={wasAtEnd}
        onEnd={onEnd}
        head={(finish) => (
          <>
            <PageHeader
              title={readText(definition, definition.title, language)}
              hint={`${t('surveys:asked.hint')} · ${t('improvement:make.key')}`}
              action={
                <Button size="md" onClick={finish}>
                  {t('surveys:asked.end')}
                </Button>
              }
            />
            <FullCellNotice form={form} />
          </>
        )}
        end={() => <EndOfInterview open={open} onDone={onDone} onDiscard={discard} />}
      />
      <ActionDialog subject={subject} onClose={() => write(null)} />
    </>
  );
}

function EndOfInterview({
  open,
  onDone,
  onDiscard,
}: {
  readonly open: OpenDraft;
  readonly onDone: () => void;
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const finish = useFinishInterview(open, 'asked', onDone);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2} size="h3">
          {t('surveys:asked.thanks')}
        </Title>
        <Text>{t('surveys:asked.next')}</Text>
        <FailureNotice error={finish.error} />
        <Group justify="space-between">
          <Button ref={button} size="md" loading={finish.isPending} onClick={() => finish.mutate()}>
            {t('surveys:asked.record')}
          </Button>
          <Button variant="subtle" c="#b21e1e" mih={44} onClick={onDiscard}>
            {t('surveys:asked.discard')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
