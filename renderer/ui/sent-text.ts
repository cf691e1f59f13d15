import { useState } from 'react';

/** What is typed into a field that begins anew with each text that is sent. */
export interface SentText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Sends what is typed; nothing where the field is empty. */
  readonly submit: () => void;
}

/**
 * A field that empties when its text is sent, so that who types on writes the next one and does not send the same
 * twice; a text that could not be kept comes back, unless another stands there by then.
 */
export function useSentText(send: (text: string, onRefused: () => void) => void): SentText {
  const [text, setText] = useState('');
  const submit = (): void => {
    const sent = text.trim();
    if (sent === '') return;
    setText('');
    send(sent, () => setText((now) => (now === '' ? sent : now)));
  };
  return { text, setText, submit };
}
