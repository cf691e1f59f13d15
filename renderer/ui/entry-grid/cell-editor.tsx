import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import classes from './entry-grid.module.css';

/** What was in the cell when somebody began to write, and how they began. */
export interface CellWriting {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  /** Begun by a sign, which replaces what was there; arrows then leave the cell. */
  readonly isReplacing: boolean;
}

/** Where the keyboard goes after a cell was written. */
export type WritingEnd = 'down' | 'up' | 'right' | 'left' | 'next' | 'before' | 'stay';

function endOf({ key, shiftKey }: KeyboardEvent, isReplacing: boolean): WritingEnd | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'before' : 'next';
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowUp') return 'up';
  if (!isReplacing || shiftKey) return null;
  if (key === 'ArrowRight') return 'right';
  return key === 'ArrowLeft' ? 'left' : null;
}

/** The field in a cell while it is written; what is typed costs the grid nothing until the cell is left. */
export function CellEditor({
  label,
  writing,
  onEnd,
  onGiveUp,
}: {
  readonly label: string;
  readonly writing: CellWriting;
  readonly onEnd: (text: string, end: WritingEnd) => void;
  readonly onGiveUp: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  // Going back to the grid takes the cursor away, which must not write the cell a second time.
  const hasEnded = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(writing.text.length, writing.text.length);
  }, [writing]);

  function finish(end: WritingEnd): void {
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd(field.current?.value ?? '', end);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      hasEnded.current = true;
      onGiveUp();
      return;
    }
    const end = endOf(event, writing.isReplacing);
    if (!end || event.nativeEvent.isComposing) return;
    event.preventDefault();
    finish(end);
  }

  return (
    <input
      ref={field}
      className={classes['editor']}
      aria-label={label}
      autoComplete="off"
      defaultValue={writing.text}
      onKeyDown={press}
      onBlur={() => finish('stay')}
      onMouseDown={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onCut={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    />
  );
}
