import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import classes from './form.module.css';
import type { PageEntry } from './form-pages.ts';
import { EntryView } from './page-entry.tsx';

/** What the cursor is to go to; `turn` grows each time. */
export interface Wanted {
  readonly key: string;
  readonly turn: number;
}

interface EntryListProps {
  readonly entries: readonly PageEntry[];
  readonly wanted: Wanted;
}

/** Longer lists than that are drawn as far as they can be seen. */
const WHOLE_LIST = 60;
const GUESSED_HEIGHT = 190;

/** The entries of a page under one another. */
export function EntryList(props: EntryListProps) {
  return props.entries.length <= WHOLE_LIST ? <WholeList {...props} /> : <LongList {...props} />;
}

function turnOf(entry: PageEntry, wanted: Wanted): number {
  return entry.key === wanted.key ? wanted.turn : 0;
}

function WholeList({ entries, wanted }: EntryListProps) {
  return entries.map((entry) => (
    <div key={entry.key} className={classes['entry']}>
      <EntryView entry={entry} turn={turnOf(entry, wanted)} />
    </div>
  ));
}

function LongList({ entries, wanted }: EntryListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 4,
    scrollMargin: top,
    getItemKey: (index) => entries[index]?.key ?? index,
  });
  // A question that is far away has to be drawn before the cursor can go to it.
  const place = entries.findIndex((entry) => entry.key === wanted.key);
  useEffect(() => {
    if (place >= 0 && wanted.turn > 0) virtualizer.scrollToIndex(place, { align: 'auto' });
  }, [place, wanted.turn, virtualizer]);
  return (
    <div ref={list} style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
      {virtualizer.getVirtualItems().map((item) => {
        const entry = entries[item.index];
        if (!entry) return null;
        return (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={classes['entry']}
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              transform: `translateY(${item.start - top}px)`,
            }}
          >
            <EntryView entry={entry} turn={turnOf(entry, wanted)} />
          </div>
        );
      })}
    </div>
  );
}
