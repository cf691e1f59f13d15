import { createContext, type ReactNode, useCallback, useContext, useEffect } from 'react';

type Hold = () => () => void;

const StayOpenContext = createContext<Hold>(() => () => {});

/** Lets the pages below ask that the screen is not locked while nobody touches it. */
export function StayOpenProvider({
  onChange,
  children,
}: {
  /** Called with 1 when a page begins to hold the screen open, with −1 when it ends. */
  readonly onChange: (change: 1 | -1) => void;
  readonly children: ReactNode;
}) {
  const hold = useCallback<Hold>(() => {
    onChange(1);
    return () => onChange(-1);
  }, [onChange]);
  return <StayOpenContext value={hold}>{children}</StayOpenContext>;
}

/** Keeps the screen open while the page shows: for the kiosk, the projector and the meeting. */
export function useStayOpen(active = true): void {
  const hold = useContext(StayOpenContext);
  useEffect(() => (active ? hold() : undefined), [active, hold]);
}
