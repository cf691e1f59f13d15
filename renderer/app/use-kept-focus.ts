import { useEffect } from 'react';

/** Where the cursor lands when what it stood on is gone: in the dialog that is open, else at the page itself. */
function findLanding(): HTMLElement | null {
  const dialogs = document.querySelectorAll<HTMLElement>('dialog[open], [role="dialog"]');
  // One that is on its way out takes no cursor.
  const shown = [...dialogs].filter((dialog) => dialog.checkVisibility());
  return shown.at(-1) ?? document.querySelector('main');
}

function land(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * Keeps the cursor somewhere: browsers drop it without a word when the button it stood on goes away or is disabled,
 * and whoever works by keys or by ear then stands nowhere. A page that puts it elsewhere by itself comes first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let frame = 0;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement ? target : null;
    };
    const rescue = (): void => {
      if (document.activeElement !== document.body || !last) return;
      // It was only at work.
      if (last.isConnected && !last.matches(':disabled')) last.focus({ preventScroll: true });
      else if (!last.hasAttribute('data-loading') || !last.isConnected) {
        const landing = findLanding();
        if (landing) land(landing);
        // What was open may have closed in the meantime.
        const page = document.querySelector('main');
        if (document.activeElement === document.body && page) land(page);
      }
    };
    const look = (): void => {
      if (document.activeElement !== document.body || !last) return;
      cancelAnimationFrame(frame);
      // What the new page does with the cursor is done by then.
      frame = requestAnimationFrame(() => requestAnimationFrame(rescue));
    };
    const leave = ({ target }: PointerEvent): void => {
      // Who clicks beside everything wants the cursor nowhere.
      if (target instanceof HTMLElement) last = null;
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'data-loading'],
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', leave, { capture: true });
    };
  }, []);
}
