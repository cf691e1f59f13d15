import { useState } from 'react';

/** What is typed into fields that begin anew with each time it is sent. */
export interface SentFields<Typed> {
  readonly typed: Typed;
  readonly setTyped: (typed: Typed) => void;
  readonly submit: () => void;
}

/**
 * Fields that empty when they are sent, so that who types on writes the next and does not send the same twice; what
 * could not be kept comes back, unless something else stands there by then.
 */
export function useSentFields<Typed>(
  empty: Typed,
  send: (typed: Typed) => Promise<unknown>,
): SentFields<Typed> {
  const [typed, setTyped] = useState(empty);
  const submit = (): void => {
    setTyped(empty);
    // Whoever sends shows why it was refused.
    send(typed).catch(() => setTyped((now) => (now === empty ? typed : now)));
  };
  return { typed, setTyped, submit };
}
