/** Puts the cursor into something that has just come; what is returned gives it back to where it was. */
export function lendCursor(to: HTMLElement | null | undefined): () => void {
  const before = document.activeElement;
  to?.focus({ preventScroll: true });
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
