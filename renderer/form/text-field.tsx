import type { AnyInputNode } from '@getodk/xforms-engine';
import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './answer-field.tsx';
import { useDesk } from './form-desk.tsx';
import { setText } from './form-nodes.ts';

/** What is to be written, where the type of the question alone tells it. */
function hintOf(valueType: string): 'line' | 'barcode' | null {
  if (valueType === 'geotrace' || valueType === 'geoshape') return 'line';
  return valueType === 'barcode' ? 'barcode' : null;
}

/** Words, on one line or several; also what the screen has no better way for, such as the code of a label. */
export function TextField({ node, labelId, describedBy }: FieldProps<AnyInputNode>) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const { instanceValue, readonly } = node.currentState;
  const rows = node.valueType === 'string' ? (node.nodeOptions?.rows ?? null) : null;
  const hint = hintOf(node.valueType);
  const isLong = rows !== null || node.appearances['multiline'] === true;
  const give = (text: string): void => {
    setText(node, text);
    form.sync();
  };
  const shared = {
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    value: instanceValue,
    disabled: readonly,
    size: 'md',
  } as const;
  if (isLong) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={rows ?? 3}
        description={t('form:text.keys')}
        inputWrapperOrder={['input', 'description']}
        onChange={(event) => give(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      type="text"
      autoComplete="off"
      description={hint === null ? undefined : t(`photos:text.${hint}`)}
      inputWrapperOrder={['input', 'description']}
      onChange={(event) => give(event.currentTarget.value)}
    />
  );
}
