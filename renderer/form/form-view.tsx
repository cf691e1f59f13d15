import { Button, Group, Paper, Progress, Select, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '../ui/failure-notice.tsx';
import { StatusMark } from '../ui/status-shape.tsx';
import type { AnswerQueue } from './answer-queue.ts';
import { EntryList, type Wanted } from './entry-list.tsx';
import classes from './form.module.css';
import { DeskProvider, type FormDesk, useFormVersion, useQueueState } from './form-desk.tsx';
import { FormOutline, pageTitle } from './form-outline.tsx';
import { type FormPage, findEntry, listPages, type PageEntry } from './form-pages.ts';
import type { OpenForm } from './open-form.ts';
import { ScorePanel } from './score-panel.tsx';

/** The page after the last question, where the form is finished. */
export const END = 'end';

interface FormViewProps {
  readonly form: OpenForm;
  readonly queue: AnswerQueue;
  /** The question to begin at; null for the first. */
  readonly place: string | null;
  readonly isFast?: boolean;
  readonly isBilingual?: boolean;
  readonly showsAllErrors: boolean;
  /** The head of the page; it is given how to go to the end. */
  readonly head: (finish: () => void) => ReactNode;
  /** What stands after the last question; it is given the pages, and how to go to a question of them. */
  readonly end: (pages: readonly FormPage[], go: (key: string) => void) => ReactNode;
  /** What stands beside a critical item that is missed, by its path; the same function while nothing changed. */
  readonly besideMissed?: (path: string) => ReactNode;
  /** Told which page is shown. */
  readonly onEnd: () => void;
}

/** Only what the cursor can go to: a question, or the button that adds a row. */
function canStand(entry: PageEntry): boolean {
  return entry.kind === 'question' || entry.kind === 'add';
}

function firstKey(page: FormPage | undefined): string {
  return page?.entries.find(canStand)?.key ?? END;
}

/** A form to be filled: its questions, page by page or in one list, its sections, its score. */
export function FormView(props: FormViewProps) {
  const { form, queue, place, isFast = false, isBilingual = false, showsAllErrors, onEnd } = props;
  const { t, i18n } = useTranslation();
  const version = useFormVersion(form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is one object whose version says when it changed.
  const pages = useMemo(() => listPages(form), [form, version]);
  const [isList, setList] = useState(false);
  const [language, setLanguage] = useState(form.root.currentState.activeLanguage.language);
  const [wanted, setWanted] = useState<Wanted>(() => {
    const entry = place === null ? null : findEntry(pages, place);
    return { key: entry?.key ?? firstKey(pages[0]), turn: 1 };
  });
  const go = useMemo(
    () =>
      (key: string): void => {
        setWanted(({ turn }) => ({ key, turn: turn + 1 }));
        if (key === END) onEnd();
      },
    [onEnd],
  );
  const move = useMemo(
    () =>
      (from: string, step: 1 | -1): void => {
        // Read anew: what was just answered may have opened or closed what comes next.
        const entries = listPages(form).flatMap((page) => page.entries);
        const at = entries.findIndex((entry) => entry.key === from);
        const rest = step === 1 ? entries.slice(at + 1) : entries.slice(0, at).reverse();
        const next = rest.find(canStand);
        if (next) go(next.key);
        else if (step === 1) go(END);
      },
    [form, go],
  );
  const others = form.languages.filter((each) => each !== language);
  const secondLanguage = isBilingual ? (others[0] ?? null) : null;
  const desk = useMemo<FormDesk>(
    () => ({ form, queue, secondLanguage, isFast, showsAllErrors, move }),
    [form, queue, secondLanguage, isFast, showsAllErrors, move],
  );
  const current = pageOf(pages, wanted.key);
  const asked = pages.reduce((sum, page) => sum + page.asked, 0);
  const answered = pages.reduce((sum, page) => sum + page.answered, 0);
  const speak = (chosen: string | null): void => {
    if (chosen === null) return;
    form.speak(chosen);
    setLanguage(chosen);
  };
  return (
    <DeskProvider desk={desk}>
      {props.head(() => go(END))}
      <div className={classes['layout']} lang={i18n.language}>
        <div className={classes['column']}>
          {!current && props.end(pages, go)}
          {current && isList && (
            <EntryList entries={pages.flatMap((page) => page.entries)} wanted={wanted} />
          )}
          {current && !isList && (
            <>
              <Title order={2} size="h3" mb="md">
                {pageTitle(current.title, pages.indexOf(current), t)}
              </Title>
              <EntryList key={current.key} entries={current.entries} wanted={wanted} />
              <PageTurner pages={pages} current={current} go={go} />
            </>
          )}
        </div>
        <Paper withBorder p="md" className={classes['aside'] ?? ''} component="aside">
          <Stack>
            <div>
              <Text fw={700}>{t('form:progress', { answered, asked })}</Text>
              <Progress
                value={asked === 0 ? 0 : (100 * answered) / asked}
                aria-label={t('form:progress', { answered, asked })}
              />
              <KeepState queue={queue} />
            </div>
            <ScorePanel form={form} language={language} />
            <FormOutline
              pages={pages}
              current={current?.key ?? END}
              showsAllErrors={showsAllErrors}
              onGo={(key) => go(firstKey(pages.find((page) => page.key === key)))}
            />
            {form.languages.length > 1 && (
              <Select
                label={t('form:language')}
                data={[...form.languages]}
                value={language}
                allowDeselect={false}
                onChange={speak}
              />
            )}
            <Button variant="subtle" mih={44} onClick={() => setList(!isList)}>
              {isList ? t('form:show.pages') : t('form:show.list')}
            </Button>
          </Stack>
        </Paper>
      </div>
    </DeskProvider>
  );
}

function pageOf(pages: readonly FormPage[], key: string): FormPage | null {
  return pages.find((page) => page.entries.some((entry) => entry.key === key)) ?? null;
}

function PageTurner({
  pages,
  current,
  go,
}: {
  readonly pages: readonly FormPage[];
  readonly current: FormPage;
  readonly go: (key: string) => void;
}) {
  const { t } = useTranslation();
  const at = pages.indexOf(current);
  return (
    <Group justify="space-between">
      <Button
        variant="default"
        mih={44}
        disabled={at <= 0}
        onClick={() => go(firstKey(pages[at - 1]))}
      >
        {t('form:page.before')}
      </Button>
      <Button variant="default" mih={44} onClick={() => go(firstKey(pages[at + 1]))}>
        {t('form:page.next')}
      </Button>
    </Group>
  );
}

/** Whether everything is on the disk; said aloud only when it is not. */
function KeepState({ queue }: { readonly queue: AnswerQueue }) {
  const { t } = useTranslation();
  const state = useQueueState(queue);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (state.kind !== 'keeping') return;
    const timer = window.setTimeout(() => setSlow(true), 400);
    return () => window.clearTimeout(timer);
  }, [state.kind]);
  return (
    <div role="status" data-kept={state.kind === 'kept'}>
      {state.kind === 'failed' && (
        <Stack gap={4}>
          <StatusMark status="attention" word={failureSentence(state.error, t)} />
          <Button variant="default" mih={44} onClick={() => queue.retry()}>
            {t('app:retry')}
          </Button>
        </Stack>
      )}
      {state.kind !== 'failed' && (
        <Text c="dark.4">{isSlow ? t('form:keeping') : t('form:kept')}</Text>
      )}
    </div>
  );
}
