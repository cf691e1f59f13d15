import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperForm } from '../../shared/domain/instruments/paper/paper-form.ts';
import type { AnswerQueue } from './answer-queue.ts';
import { EntryList, PageList, type Wanted } from './entry-list.tsx';
import classes from './form.module.css';
import { LanguageChoice, ListSwitch, PaperSwitch } from './form-choices.tsx';
import { DeskProvider, type FormDesk, useLayout } from './form-desk.tsx';
import { FormOutline, pageTitle } from './form-outline.tsx';
import { type FormPage, findEntry, type PageEntry, type PageLayout } from './form-pages.ts';
import { FormProgress, KeepState } from './form-progress.tsx';
import type { OpenForm } from './open-form.ts';
import { PaperBar } from './paper-bar.tsx';
import { findPassedLines, isTyped, type PassedLines } from './paper-lines.ts';
import { ScorePanel } from './score-panel.tsx';
import type { SearchedChoices } from './searched-choices.ts';
import { AloudSwitch } from './sound-prompt.tsx';
import { useSpokenLanguage } from './spoken-language.ts';

/** The page after the last question, where the form is finished. */
export const END = 'end';

interface FormViewProps {
  readonly form: OpenForm;
  readonly queue: AnswerQueue;
  readonly choices: SearchedChoices;
  /** The question to begin at; null for the first. */
  readonly place: string | null;
  readonly isFast?: boolean;
  readonly isBilingual?: boolean;
  /** The form as it is printed, while it is typed from paper. */
  readonly paper?: PaperForm | null;
  /** Offers to type from paper, or to go back; absent where that is not for choosing. */
  readonly onPaper?: (isPaper: boolean) => void;
  readonly showsAllErrors: boolean;
  /** It stands beside what somebody works at: narrow, with the score alone, and never taking the cursor. */
  readonly isBeside?: boolean;
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

function firstKey(page: PageLayout | undefined): string {
  return page?.entries.find(canStand)?.key ?? END;
}

/** A form to be filled: its questions, page by page or in one list, its sections, its score. */
export function FormView(props: FormViewProps) {
  const {
    form,
    queue,
    choices,
    place,
    isFast = false,
    isBilingual = false,
    paper = null,
    showsAllErrors,
    isBeside = false,
    onEnd,
  } = props;
  const { i18n } = useTranslation();
  const pages = useLayout(form);
  const [isList, setList] = useState(false);
  const [language, speak] = useSpokenLanguage(form, isBilingual);
  const [wanted, setWanted] = useState<Wanted>(() => {
    const entry = place === null ? null : findEntry(pages, place);
    return { key: entry?.key ?? firstKey(pages[0]), turn: isBeside ? 0 : 1 };
  });
  const [passed, setPassed] = useState<PassedLines | null>(null);
  const go = useCallback(
    (key: string): void => {
      setPassed(null);
      setWanted(({ turn }) => ({ key, turn: turn + 1 }));
      if (key === END) onEnd();
    },
    [onEnd],
  );
  const move = useCallback(
    (from: string, step: 1 | -1): void => {
      const to = keyBeside(form, paper, from, step) ?? END;
      go(to);
      if (paper && step === 1) setPassed(findPassedLines(form.pages(), paper, from, to));
    },
    [form, paper, go],
  );
  const goToPage = useCallback((page: PageLayout): void => go(firstKey(page)), [go]);
  const others = form.languages.filter((each) => each !== language);
  const secondLanguage = isBilingual ? (others[0] ?? null) : null;
  const desk = useMemo<FormDesk>(
    () => ({ form, queue, choices, language, secondLanguage, isFast, paper, showsAllErrors, move }),
    [form, queue, choices, language, secondLanguage, isFast, paper, showsAllErrors, move],
  );
  const current = pageOf(pages, wanted.key);
  const { head } = props;
  const shownHead = useMemo(() => head(() => go(END)), [head, go]);
  return (
    <DeskProvider desk={desk}>
      {shownHead}
      {paper && <PaperBar paper={paper} form={form} language={language} passed={passed} go={go} />}
      <div className={classes['layout']} data-beside={isBeside || undefined} lang={i18n.language}>
        <div className={classes['column']}>
          {!current && props.end(form.pages(), go)}
          {current && isList && <PageList pages={pages} current={current} wanted={wanted} />}
          {current && !isList && (
            <Page key={current.key} pages={pages} current={current} wanted={wanted} go={go} />
          )}
        </div>
        <Paper withBorder p="md" className={classes['aside'] ?? ''} component="aside">
          {isBeside ? (
            <ScorePanel form={form} language={language} />
          ) : (
            <Stack>
              <div>
                <FormProgress form={form} />
                <KeepState queue={queue} />
              </div>
              <ScorePanel form={form} language={language} besideMissed={props.besideMissed} />
              <FormOutline
                form={form}
                current={current?.key ?? END}
                showsAllErrors={showsAllErrors}
                onGo={goToPage}
              />
              <LanguageChoice languages={form.languages} spoken={language} onSpeak={speak} />
              <AloudSwitch formId={form.definition.formId} />
              <ListSwitch isList={isList} onSwitch={setList} />
              <PaperSwitch isPaper={paper !== null} onSwitch={props.onPaper} />
            </Stack>
          )}
        </Paper>
      </div>
    </DeskProvider>
  );
}

/** Where the cursor goes after or before a place; null past the end, and the place itself before the first. */
function keyBeside(
  form: OpenForm,
  paper: PaperForm | null,
  from: string,
  step: 1 | -1,
): string | null {
  const entries = form.pages().flatMap((page) => page.entries);
  const at = entries.findIndex((entry) => entry.key === from);
  const rest = step === 1 ? entries.slice(at + 1) : entries.slice(0, at).reverse();
  const isPlace = paper ? (entry: PageEntry) => isTyped(paper, entry) : canStand;
  const next = rest.find(isPlace)?.key ?? null;
  return step === 1 ? next : (next ?? from);
}

function pageOf(pages: readonly PageLayout[], key: string): PageLayout | null {
  return pages.find((page) => page.entries.some((entry) => entry.key === key)) ?? null;
}

interface PageProps {
  readonly pages: readonly PageLayout[];
  readonly current: PageLayout;
  readonly wanted: Wanted;
  readonly go: (key: string) => void;
}

function Page({ pages, current, wanted, go }: PageProps) {
  const { t } = useTranslation();
  return (
    <>
      <Title order={2} size="h3" mb="md">
        {pageTitle(current.title, pages.indexOf(current), t)}
      </Title>
      <EntryList entries={current.entries} wanted={wanted} />
      <PageTurner pages={pages} current={current} go={go} />
    </>
  );
}

const PageTurner = memo(function PageTurner({ pages, current, go }: Omit<PageProps, 'wanted'>) {
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
});
