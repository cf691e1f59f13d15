import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Puts the cursor into the field marked `data-autofocus` when the page opens, and again when `step` changes. */
export function useFirstField<E extends HTMLElement>(step: unknown = null): RefObject<E | null> {
  const frame = useRef<E>(null);
  // Before the page is painted: whoever sees it can type.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step has another first field.
  useLayoutEffect(() => {
    const marked = frame.current?.querySelector<HTMLElement>('[data-autofocus]');
    marked?.focus();
  }, [step]);
  return frame;
}
