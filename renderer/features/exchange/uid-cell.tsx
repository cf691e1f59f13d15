import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface UidCellProps {
  /** What it is, for those who listen: the line and the column. */
  readonly label: string;
  readonly value: string | null;
  readonly disabled: boolean;
  /** Keeps an identifier, or with `null` takes it away; gives the sentence of why it cannot, else null. */
  readonly save: (value: string | null) => Promise<string | null>;
}

/** An identifier that is typed where it stands: Enter or leaving keeps it, Escape gives up, what is refused stays. */
export function UidCell({ label, value, disabled, save }: UidCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const giveUp = (): void => {
    setTyped(null);
    setRefusal(null);
  };
  const keep = async (): Promise<void> => {
    if (typed === null || typed === (value ?? '')) {
      giveUp();
      return;
    }
    const sentence = await save(typed === '' ? null : typed);
    setRefusal(sentence);
    // What was typed meanwhile stays.
    if (sentence === null) setTyped((now) => (now === typed ? null : now));
  };
  return (
    <TextInput
      aria-label={label}
      value={typed ?? value ?? ''}
      disabled={disabled}
      error={refusal}
      miw="9rem"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={({ key }) => {
        if (key === 'Enter') void keep();
        if (key === 'Escape') giveUp();
      }}
    />
  );
}
