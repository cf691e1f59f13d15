import { Button, Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { DeskProvider, type FormDesk, useFormVersion } from '../../form/form-desk.tsx';
import { isAsked } from '../../form/form-nodes.ts';
import { listPages } from '../../form/form-pages.ts';
import { useSpokenLanguage } from '../../form/spoken-language.ts';
import { type OpenDraft, useDraft } from '../../form/use-draft.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useStayOpen } from '../../ui/stay-open.tsx';
import classes from './kiosk.module.css';
import { KioskExit } from './kiosk-exit.tsx';
import { KioskQuestion } from './kiosk-question.tsx';
import { useFinishInterview } from './use-finish-interview.ts';

/** Who walks away leaves nothing on the screen for the next to read. */
const ABANDONED_MS = 120_000;
/** How long the thanks stay. */
const THANKS_MS = 4_000;

interface KioskProps {
  /** The interview that is open; null while consent is asked. */
  readonly draft: string | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
  /** What is asked before. */
  readonly children: ReactNode;
}

/** The whole screen for the person who answers; the way out asks for a PIN. */
export function Kiosk({ draft, onDone, onLeave, children }: KioskProps) {
  const { t } = useTranslation();
  const screen = useRef<HTMLDialogElement>(null);
  useStayOpen();
  useEffect(() => screen.current?.showModal(), []);
  return (
    // A dialog of the browser's own: neither keyboard nor mouse reaches what lies behind it.
    <dialog
      ref={screen}
      className={classes['screen']}
      aria-label={t('surveys:kiosk.title')}
      onCancel={(event) => event.preventDefault()}
      // A second Escape closes it whatever the page says.
      onClose={() => screen.current?.showModal()}
    >
      {draft === null ? children : <KioskInterview key={draft} id={draft} onDone={onDone} />}
      <Group justify="flex-end" mt="xl">
        <KioskExit onLeave={onLeave} />
      </Group>
    </dialog>
  );
}

function KioskInterview({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const opening = useDraft(id);
  if (opening.kind === 'failed') return <FailureNotice error={opening.error} />;
  if (opening.kind === 'open') return <KioskForm open={opening.open} onDone={onDone} />;
  return (
    <Center mih="60vh">
      <Loader aria-label={t('visits:draft.opening')} />
    </Center>
  );
}

/** Throws the interview away when nobody has touched the screen for a while. */
function useAbandoned({ draft, form }: OpenDraft, onDone: () => void): void {
  const { client } = useApi();
  const version = useFormVersion(form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer begins the wait anew.
  useEffect(() => {
    const timer = window.setTimeout(() => {
      void client.visits.discard({ draft: draft.id }).then(onDone);
    }, ABANDONED_MS);
    return () => window.clearTimeout(timer);
  }, [version, client, draft.id, onDone]);
}

function KioskForm({ open, onDone }: { readonly open: OpenDraft; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { form, queue, choices } = open;
  const [at, setAt] = useState(0);
  const [language, speak] = useSpokenLanguage(form, true);
  const version = useFormVersion(form);
  useAbandoned(open, onDone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is one object whose version says when it changed.
  const questions = useMemo(
    () =>
      listPages(form)
        .flatMap(({ entries }) => entries)
        .flatMap((entry) => (entry.kind === 'question' && isAsked(entry.node) ? [entry.node] : [])),
    [form, version],
  );
  const desk = useMemo<FormDesk>(
    () => ({
      form,
      queue,
      choices,
      language,
      secondLanguage: null,
      isFast: true,
      paper: null,
      showsAllErrors: false,
      move: (_, step) => setAt((before) => Math.max(0, before + step)),
    }),
    [form, queue, choices, language],
  );
  const node = questions[at];
  const next = (): void => setAt(at + 1);
  if (!node) return <Thanks open={open} onDone={onDone} />;
  const isAnswered = node.currentState.instanceValue !== '';
  return (
    <DeskProvider desk={desk}>
      <Stack gap="xl" maw={1000} mx="auto" mt="xl">
        <Languages languages={form.languages} spoken={language} onSpeak={speak} />
        <Text ta="center" c="dark.4">
          {t('surveys:kiosk.progress', { number: at + 1, count: questions.length })}
        </Text>
        <KioskQuestion key={`${node.nodeId} ${language}`} node={node} onAnswered={next} />
        <Group justify="space-between">
          <Button size="lg" variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('surveys:kiosk.back')}
          </Button>
          <Button size="lg" variant={isAnswered ? 'filled' : 'default'} onClick={next}>
            {t(isAnswered ? 'surveys:kiosk.next' : 'surveys:kiosk.skip')}
          </Button>
        </Group>
      </Stack>
    </DeskProvider>
  );
}

/** The languages of the form, each a press away; nothing where there is one. */
function Languages({
  languages,
  spoken,
  onSpeak,
}: {
  readonly languages: readonly string[];
  readonly spoken: string;
  readonly onSpeak: (language: string) => void;
}) {
  if (languages.length < 2) return null;
  return (
    <Group justify="center">
      {languages.map((language) => (
        <Button
          key={language}
          size="lg"
          variant={language === spoken ? 'light' : 'default'}
          aria-pressed={language === spoken}
          onClick={() => onSpeak(language)}
        >
          {language.replace(/\s*\([^)]*\)$/, '')}
        </Button>
      ))}
    </Group>
  );
}

function Thanks({ open, onDone }: { readonly open: OpenDraft; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [isRecorded, setRecorded] = useState(false);
  const { mutate, error } = useFinishInterview(open, 'alone', () => setRecorded(true));
  useEffect(() => mutate(), [mutate]);
  useEffect(() => {
    if (!isRecorded) return;
    const timer = window.setTimeout(onDone, THANKS_MS);
    return () => window.clearTimeout(timer);
  }, [isRecorded, onDone]);
  return (
    <Center mih="60vh">
      <Stack align="center">
        <Title order={1}>{t('surveys:kiosk.thanks')}</Title>
        <FailureNotice error={error} onRetry={() => mutate()} />
        {isRecorded && (
          <Button size="lg" onClick={onDone}>
            {t('surveys:kiosk.again')}
          </Button>
        )}
      </Stack>
    </Center>
  );
}
