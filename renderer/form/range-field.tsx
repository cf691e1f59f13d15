import type { AnyRangeNode } from '@getodk/xforms-engine';
import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatShortNumber } from '../../shared/domain/numbers/format-number.ts';
import type { FieldProps } from './answer-field.tsx';
import classes from './form.module.css';
import { useDesk } from './form-desk.tsx';

/** Up to so many steps are buttons; a longer scale slides. */
const BUTTONS = 11;

function listSteps(from: number, to: number, step: number): readonly number[] {
  const count = Math.floor((to - from) / step + 1e-9);
  // 0.1 × 3 is not 0.3 to a computer: twelve digits are all that a scale can mean.
  return Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toFixed(12)));
}

/** A place on a scale; nothing is chosen until somebody chooses. */
export function RangeField({ node, labelId, describedBy }: FieldProps<AnyRangeNode>) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const { instanceValue, readonly } = node.currentState;
  const { start, end, step } = node.definition.bounds;
  const bounds = { from: Number(start), to: Number(end), step: Number(step) };
  const steps = listSteps(bounds.from, bounds.to, bounds.step);
  const give = (value: number): void => {
    node.setValue(String(value));
    form.sync();
  };
  if (steps.length <= BUTTONS) {
    return (
      <Group gap="xs" role="radiogroup" aria-labelledby={labelId} aria-describedby={describedBy}>
        {steps.map((value) => (
          <label key={value} className={classes['choice']}>
            <input
              type="radio"
              name={node.nodeId}
              checked={instanceValue !== '' && Number(instanceValue) === value}
              disabled={readonly}
              onChange={() => give(value)}
            />
            <span>{formatShortNumber(value, 3)}</span>
          </label>
        ))}
      </Group>
    );
  }
  const shown =
    instanceValue === '' ? t('form:range.none') : formatShortNumber(Number(instanceValue), 3);
  return (
    <Group gap="md" wrap="nowrap">
      <input
        type="range"
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        aria-valuetext={shown}
        style={{ flex: 1, minHeight: 44 }}
        min={bounds.from}
        max={bounds.to}
        step={bounds.step}
        value={instanceValue === '' ? bounds.from : Number(instanceValue)}
        disabled={readonly}
        onChange={(event) => give(event.currentTarget.valueAsNumber)}
      />
      <Text fw={700} miw={72} ta="end">
        {shown}
      </Text>
    </Group>
  );
}
