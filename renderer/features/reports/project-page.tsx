import { Button, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useStayOpen } from '../../ui/stay-open.tsx';
import classes from './project.module.css';
import { type ProjectedPart, projectParts } from './project-parts.ts';
import { ReportBlock } from './report-block.tsx';
import sheets from './report-sheets.module.css';
import { useReportChoice } from './use-report-choice.ts';

const NO_PARTS: readonly ProjectedPart[] = [];

/** The step that a key asks for: to the next or the last part, or back; null for every other key. */
function stepOf({ key, shiftKey }: KeyboardEvent): ((at: number, last: number) => number) | null {
  const isBack = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'].includes(key);
  if (isBack || (key === ' ' && shiftKey)) return (at) => Math.max(0, at - 1);
  if (['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(key))
    return (at, last) => Math.min(last, at + 1);
  if (key === 'Home') return () => 0;
  if (key === 'End') return (_, last) => last;
  return null;
}

function useKeyboardSteps(move: (step: (at: number, last: number) => number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = stepOf(event);
      // A button that has the focus is pressed by the space bar.
      if (!step || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      move(step);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [move]);
}

/** The whole screen is given back, and leaving it by the browser's own key leaves the projection. */
function useWholeScreen(onLeave: () => void): void {
  useEffect(() => {
    const change = (): void => {
      if (document.fullscreenElement === null) onLeave();
    };
    document.addEventListener('fullscreenchange', change);
    return () => {
      document.removeEventListener('fullscreenchange', change);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, [onLeave]);
}

/** One part, drawn smaller where it is higher than the screen: nobody scrolls before a room. */
function Part({ blocks }: { readonly blocks: ProjectedPart }) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part has another height.
  useLayoutEffect(() => {
    if (!frame.current || !content.current) return;
    content.current.style.zoom = '1';
    const share = frame.current.clientHeight / content.current.scrollHeight;
    content.current.style.zoom = String(Math.min(1, share));
  }, [blocks]);
  return (
    <div ref={frame} className={classes['frame']}>
      <div ref={content} className={`${sheets['sheet']} ${classes['part']}`}>
        {blocks.map((block, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is shown whole, and its blocks have no names.
          <ReportBlock key={position} block={block} />
        ))}
      </div>
    </div>
  );
}

function Steps({
  at,
  count,
  onMove,
  onLeave,
}: {
  readonly at: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap" component="footer">
      <Button variant="default" onClick={onLeave} aria-keyshortcuts="Escape">
        {t('reports:project.leave')}
      </Button>
      <Text role="status">{t('reports:project.at', { at: at + 1, count })}</Text>
      <Group wrap="nowrap">
        <Button variant="default" disabled={at === 0} onClick={() => onMove(at - 1)}>
          {t('reports:project.back')}
        </Button>
        <Button disabled={at === count - 1} onClick={() => onMove(at + 1)}>
          {t('reports:project.next')}
        </Button>
      </Group>
    </Group>
  );
}

/** The report for a room: the whole screen, large type, one part of the document at a time. */
export default function ProjectPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const navigate = useNavigate();
  const screen = useRef<HTMLDialogElement>(null);
  const { choice, meetings, address } = useReportChoice();
  const { facility, meeting, language } = choice;
  const input = { facility, meeting, language };
  const enabled = meetings.isSuccess;
  const report = useQuery(calls.reports.document.queryOptions({ input, enabled }));
  const parts = useMemo(
    () => (report.data ? projectParts(report.data.blocks) : NO_PARTS),
    [report],
  );
  const [at, setAt] = useState(0);
  const leave = useCallback(() => void navigate(`/report?${address}`), [navigate, address]);
  const last = parts.length - 1;
  const move = useCallback(
    (step: (at: number, last: number) => number) => setAt((before) => step(before, last)),
    [last],
  );
  useStayOpen();
  useKeyboardSteps(move);
  useWholeScreen(leave);
  useEffect(() => {
    screen.current?.showModal();
    // The first button would take the space bar.
    screen.current?.focus();
  }, []);
  const blocks = parts[at];
  return (
    <dialog
      ref={screen}
      tabIndex={-1}
      className={classes['screen']}
      aria-label={t('reports:project.title')}
      onClose={leave}
    >
      <FailureNotice error={meetings.error ?? report.error} onRetry={() => void report.refetch()} />
      {report.isPending && <Loader aria-label={t('reports:page.preparing')} />}
      {blocks && (
        <div lang={language} className={classes['page']}>
          <Part blocks={blocks} />
        </div>
      )}
      <Steps at={at} count={Math.max(1, parts.length)} onMove={setAt} onLeave={leave} />
    </dialog>
  );
}
