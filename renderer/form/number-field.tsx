import type { AnyInputNode } from '@getodk/xforms-engine';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './answer-field.tsx';
import { useDesk } from './form-desk.tsx';
import { setText } from './form-nodes.ts';
import { readNumber } from './typed-number.ts';

/** A number; while what is typed is none, the last number stands and the field says so. */
export function NumberField({ node, labelId, describedBy }: FieldProps<AnyInputNode>) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const { instanceValue, readonly } = node.currentState;
  const type = node.valueType === 'int' ? 'int' : 'decimal';
  const [typed, setTyped] = useState<string | null>(null);
  const give = (text: string): void => {
    const number = readNumber(text, type);
    setTyped(text);
    if (number === null && text.trim() !== '') return;
    setText(node, number);
    form.sync();
  };
  const text = typed ?? instanceValue.replace('.', ',');
  const isNumber = text.trim() === '' || readNumber(text, type) !== null;
  return (
    <TextInput
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      type="text"
      inputMode={type === 'int' ? 'numeric' : 'decimal'}
      autoComplete="off"
      size="md"
      styles={{ input: { maxWidth: 240 } }}
      value={text}
      disabled={readonly}
      error={isNumber ? null : t(`form:number.${type}`)}
      onChange={(event) => give(event.currentTarget.value)}
      onBlur={() => {
        if (isNumber) setTyped(null);
      }}
    />
  );
}
