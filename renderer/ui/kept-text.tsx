import { Textarea, type TextareaProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface KeptTextProps extends Omit<TextareaProps, 'value' | 'onChange' | 'onBlur'> {
  readonly value: string;
  /** What was typed, when the cursor leaves. */
  readonly onKeep: (text: string) => void;
}

/** A text that is kept when the cursor leaves it; what another hand wrote comes in unless somebody types here. */
export function KeptText({ value, onKeep, ...rest }: KeptTextProps) {
  const [typed, setTyped] = useState(value);
  const isTyping = useRef(false);
  useEffect(() => {
    if (!isTyping.current) setTyped(value);
  }, [value]);
  const leave = (): void => {
    isTyping.current = false;
    if (typed !== value) onKeep(typed);
  };
  return (
    <Textarea
      autosize
      size="md"
      {...rest}
      value={typed}
      onChange={(event) => {
        isTyping.current = true;
        setTyped(event.currentTarget.value);
      }}
      onBlur={leave}
    />
  );
}
