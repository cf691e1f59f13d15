import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/text/translate.ts';
import classes from './projection.module.css';
import { useStayOpen } from './stay-open.tsx';

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
function FittedPart({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part has another height.
  useLayoutEffect(() => {
    if (!frame.current || !content.current) return;
    content.current.style.zoom = '1';
    const share = frame.current.clientHeight / content.current.scrollHeight;
    content.current.style.zoom = String(Math.min(1, share));
  }, [children]);
  return (
    <div ref={frame} className={classes['frame']}>
      <div ref={content}>{children}</div>
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
      {count > 0 && <Text role="status">{t('reports:project.at', { at: at + 1, count })}</Text>}
      <Group wrap="nowrap">
        <Button variant="default" disabled={at === 0} onClick={() => onMove(at - 1)}>
          {t('reports:project.back')}
        </Button>
        <Button disabled={at >= count - 1} onClick={() => onMove(at + 1)}>
          {t('reports:project.next')}
        </Button>
      </Group>
    </Group>
  );
}

/** Something for a room: the whole screen, large type, one part at a time, by keys. */
export function Projection({
  label,
  language,
  parts,
  notice,
  onLeave,
}: {
  readonly label: string;
  /** The language of the parts, which need not be that of the screen. */
  readonly language: Language;
  readonly parts: readonly ReactNode[];
  /** What went wrong, or what is waited for. */
  readonly notice: ReactNode;
  readonly onLeave: () => void;
}) {
  const screen = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  // While they are being prepared there are none, and keys go nowhere.
  const last = Math.max(0, parts.length - 1);
  const move = useCallback(
    (step: (at: number, last: number) => number) => setAt((before) => step(before, last)),
    [last],
  );
  useStayOpen();
  useKeyboardSteps(move);
  useWholeScreen(onLeave);
  useEffect(() => {
    screen.current?.showModal();
    // The first button would take the space bar.
    screen.current?.focus();
  }, []);
  const part = parts[at];
  return (
    <dialog
      ref={screen}
      tabIndex={-1}
      className={classes['screen']}
      aria-label={label}
      onClose={onLeave}
    >
      {notice}
      {part !== undefined && (
        <div lang={language} className={classes['page']}>
          <FittedPart>{part}</FittedPart>
        </div>
      )}
      <Steps at={at} count={parts.length} onMove={setAt} onLeave={onLeave} />
    </dialog>
  );
}
