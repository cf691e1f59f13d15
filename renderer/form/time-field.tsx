import type { AnyInputNode } from '@getodk/xforms-engine';
import { TextInput } from '@mantine/core';
import type { FieldProps } from './answer-field.tsx';
import { useDesk } from './form-desk.tsx';
import { setText } from './form-nodes.ts';

const INPUTS = {
  date: { type: 'date', length: 10 },
  time: { type: 'time', length: 5 },
  dateTime: { type: 'datetime-local', length: 16 },
} as const;

type Moment = keyof typeof INPUTS;

/** A day, an hour or both, in the browser's own field: it knows the keyboard and the calendar. */
export function TimeField({ node, labelId, describedBy }: FieldProps<AnyInputNode>) {
  const { form } = useDesk();
  const { instanceValue, readonly } = node.currentState;
  const { type, length } = INPUTS[node.valueType as Moment];
  return (
    <TextInput
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      type={type}
      size="md"
      maw={280}
      value={instanceValue.slice(0, length)}
      disabled={readonly}
      onChange={(event) => {
        setText(node, event.currentTarget.value || null);
        form.sync();
      }}
    />
  );
}
