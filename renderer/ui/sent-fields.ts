import { useState } from 'react';

/** What is typed into fields that begin anew with each time it is sent. */
export interface SentFields<Typed> {
  readonly typed: Typed;
  readonly setTyped: (typed: Typed) => void;
  readonly submit: () => void;
}

/**
 * Fields that empty when they are sent, so that who types on writes the next and does not send the same twice; what
 * could not be kept comes back, unless something else stands there by then. `leave` says what stands there meanwhile
 * where that is not the empty ones: in a form that goes when it was kept, what was sent.
 */
export function useSentFields<Typed>(
  empty: Typed,
  send: (typed: Typed) => Promise<unknown>,
  leave: (sent: Typed) => Typed = () => empty,
): SentFields<Typed> {
  const [typed, setTyped] = useState(empty);
  const submit = (): void => {
    const left = leave(typed);
    setTyped(left);
    // Whoever sends shows why it was refused.
    send(typed).catch(() => setTyped((now) => (now === left ? typed : now)));
  };
  return { typed, setTyped, submit };
}
