import { Paper, Stack } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

interface KeyedRowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** What the row says, for who hears it. */
  readonly rowLabel: (row: Row) => string;
  /** What a letter does to a row, and where the cursor then is; `left` where the letter led it elsewhere. */
  readonly onKey: (
    row: Row,
    letter: string,
    element: HTMLElement,
  ) => 'next' | 'stay' | 'left' | null;
  readonly children: (row: Row) => ReactNode;
}

function isTypedInto(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Rows that are gone through with one key each: letters act, arrows go from row to row. */
export function KeyedRows<Row>(props: KeyedRowsProps<Row>) {
  const { label, rows, rowId, rowLabel, onKey, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const goTo = (at: number): void => {
    const row = list.current?.children[at];
    if (row instanceof HTMLElement) row.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>, row: Row, at: number): void => {
    if (isTypedInto(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const answer =
      step === 0 ? onKey(row, event.key.toLocaleUpperCase(), event.currentTarget) : null;
    if (step === 0 && answer === null) return;
    event.preventDefault();
    if (answer === 'left') return;
    goTo(step === 0 ? at + (answer === 'next' ? 1 : 0) : at + step);
  };
  return (
    <Stack ref={list} gap={4} role="group" aria-label={label}>
      {rows.map((row, at) => (
        <Paper
          key={rowId(row)}
          withBorder
          p="xs"
          role="group"
          tabIndex={0}
          aria-label={rowLabel(row)}
          onKeyDown={(event) => press(event, row, at)}
        >
          {children(row)}
        </Paper>
      ))}
    </Stack>
  );
}
