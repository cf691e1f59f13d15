import type { AnyInputNode } from '@getodk/xforms-engine';
import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, isDay } from '../../shared/domain/calendar/day.ts';
import { DayField, TimeField as HourField } from '../ui/day-field.tsx';
import type { FieldProps } from './answer-field.tsx';
import classes from './form.module.css';
import { useDesk } from './form-desk.tsx';
import { setText } from './form-nodes.ts';

function dayIn(text: string): Day | null {
  const day = text.slice(0, 10);
  return isDay(day) ? day : null;
}

/** A day, an hour or both, typed as people write them. */
export function TimeField({ node, labelId, describedBy }: FieldProps<AnyInputNode>) {
  const { form } = useDesk();
  const { instanceValue, readonly } = node.currentState;
  const give = (text: string | null): void => {
    setText(node, text);
    form.sync();
  };
  const shared = {
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    disabled: readonly,
  };
  switch (node.valueType) {
    case 'date':
      return <DayField {...shared} value={dayIn(instanceValue)} onChange={give} />;
    case 'time':
      return <HourField {...shared} value={instanceValue.slice(0, 5) || null} onChange={give} />;
    default:
      return <DayAndHour {...shared} value={instanceValue} onChange={give} />;
  }
}

/** Half of it is no answer: what is typed of it waits here for the other half. */
function DayAndHour({
  value,
  onChange,
  disabled,
  ...names
}: {
  readonly value: string;
  readonly onChange: (text: string | null) => void;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation();
  const [half, setHalf] = useState<{ readonly day: Day | null; readonly hour: string | null }>();
  const { day, hour } = half ?? { day: dayIn(value), hour: value.slice(11, 16) || null };
  const give = (next: { readonly day: Day | null; readonly hour: string | null }): void => {
    setHalf(next);
    onChange(next.day === null || next.hour === null ? null : `${next.day}T${next.hour}`);
  };
  return (
    <Group component="fieldset" className={classes['bare'] ?? ''} align="flex-start" {...names}>
      <DayField
        label={t('fields:day')}
        disabled={disabled}
        value={day}
        onChange={(next) => give({ day: next, hour })}
      />
      <HourField
        label={t('fields:hour')}
        disabled={disabled}
        value={hour}
        onChange={(next) => give({ day, hour: next })}
      />
    </Group>
  );
}
