import { memo, useEffect, useRef, useState } from 'react';
import classes from './form.module.css';
import { useNode } from './form-desk.tsx';
import type { PageEntry, PageLayout } from './form-pages.ts';
import { EntryView } from './page-entry.tsx';

/** What the cursor is to go to; `turn` grows each time. */
export interface Wanted {
  readonly key: string;
  readonly turn: number;
}

interface EntryListProps {
  readonly entries: readonly PageEntry[];
  /** Null where the cursor goes to another page. */
  readonly wanted: Wanted | null;
}

/** In longer lists than that, what is far from the screen stands as its text alone. */
const WHOLE_LIST = 60;

/** The entries of a page under one another. */
export const EntryList = memo(function EntryList({
  entries,
  wanted,
  isLong = entries.length > WHOLE_LIST,
}: EntryListProps & { readonly isLong?: boolean }) {
  const Place = isLong ? FarPlace : DrawnPlace;
  return entries.map((entry) => (
    <Place key={entry.key} entry={entry} turn={entry.key === wanted?.key ? wanted.turn : 0} />
  ));
});

/** As high as most questions are, until the browser has drawn them. */
const GUESSED_HEIGHT = 136;

/** The pages under one another; only the one that the cursor goes to is told so. */
export function PageList({
  pages,
  current,
  wanted,
}: {
  readonly pages: readonly PageLayout[];
  readonly current: PageLayout;
  readonly wanted: Wanted;
}) {
  const isLong = pages.reduce((sum, { entries }) => sum + entries.length, 0) > WHOLE_LIST;
  return pages.map((page) => (
    <div
      key={page.key}
      className={classes['stretch']}
      style={{ containIntrinsicHeight: `auto ${page.entries.length * GUESSED_HEIGHT}px` }}
    >
      <EntryList entries={page.entries} wanted={page === current ? wanted : null} isLong={isLong} />
    </div>
  ));
}

interface PlaceProps {
  readonly entry: PageEntry;
  readonly turn: number;
}

const DrawnPlace = memo(function DrawnPlace(props: PlaceProps) {
  return (
    <div className={classes['entry']}>
      <EntryView {...props} />
    </div>
  );
});

/** Whether the place is near the screen, and how high it was when it went away. */
type Nearness = { readonly isNear: true } | { readonly isNear: false; readonly height?: number };

const NEAR: Nearness = { isNear: true };

/**
 * A place of a long list: a question with all its fields near the screen and where the cursor is, elsewhere its text,
 * which costs little, and which the browser's own search finds.
 */
const FarPlace = memo(function FarPlace({ entry, turn }: PlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const [nearness, setNearness] = useState<Nearness>({ isNear: false });
  useEffect(() => {
    if (!place.current) return;
    return watchNearness(place.current, setNearness);
  }, []);
  const isDrawn = nearness.isNear || turn > 0;
  if (isDrawn) {
    return (
      <div ref={place} className={classes['entry']}>
        <EntryView entry={entry} turn={turn} />
      </div>
    );
  }
  return (
    <div
      ref={place}
      className={classes['far']}
      style={nearness.height === undefined ? undefined : { minHeight: nearness.height }}
    >
      <EntryText entry={entry} />
    </div>
  );
});

function EntryText({ entry }: { readonly entry: PageEntry }) {
  const node = entry.kind === 'add' ? entry.range : entry.node;
  useNode(node);
  return <div className={classes['card']}>{node.currentState.label?.asString}</div>;
}

const watched = new WeakMap<Element, (nearness: Nearness) => void>();

/** One observer for all places; a place that the cursor stands in stays. */
const observer = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting, boundingClientRect } of changes) {
      if (!isIntersecting && target.contains(document.activeElement)) continue;
      const { height } = boundingClientRect;
      const away: Nearness = height > 0 ? { isNear: false, height } : { isNear: false };
      watched.get(target)?.(isIntersecting ? NEAR : away);
    }
  },
  { rootMargin: '800px 0px' },
);

function watchNearness(place: Element, tell: (nearness: Nearness) => void): () => void {
  watched.set(place, tell);
  observer.observe(place);
  return () => observer.unobserve(place);
}
