import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConflictView } from '../../../shared/contract/receive.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { isMonth } from '../../../shared/domain/calendar/month.ts';
import { findFieldKind } from '../../../shared/domain/exchange/field-kind.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { DayField, MonthField } from '../../ui/day-field.tsx';

type Value = string | number | null;

interface ValueInputProps {
  readonly conflict: ConflictView;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Whether a third value can be written at all: what stands for something else, or is sealed, is only chosen. */
export function canWriteOther({ table, field, isNumber, earlier, later }: ConflictView): boolean {
  const isWord = earlier.words !== null || later.words !== null;
  return !isWord && !['reference', 'sealed'].includes(findFieldKind(table, field, isNumber).kind);
}

function ChoiceInput({ label, value, onChange, conflict }: ValueInputProps) {
  const { t } = useTranslation();
  const kind = findFieldKind(conflict.table, conflict.field, conflict.isNumber);
  const data =
    kind.kind === 'choice'
      ? kind.values.map((each) => ({
          value: each,
          label: t(kind.wordOf(each)),
        }))
      : [
          { value: '1', label: t('words:yes') },
          { value: '0', label: t('words:no') },
        ];
  return (
    <Select
      label={label}
      data={data}
      value={value === null ? null : `${value}`}
      onChange={(chosen) => {
        if (chosen === null) onChange(null);
        else onChange(kind.kind === 'choice' ? chosen : Number(chosen));
      }}
    />
  );
}

/** A field for a third value, of the kind that the centre's pages have for it. */
export function ValueInput(props: ValueInputProps) {
  const { conflict, label, value, onChange } = props;
  const { kind } = findFieldKind(conflict.table, conflict.field, conflict.isNumber);
  const text = value === null ? '' : `${value}`;
  switch (kind) {
    case 'choice':
    case 'yesNo':
      return <ChoiceInput {...props} />;
    case 'amount':
      return (
        <AmountField
          label={label}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'number':
    case 'year':
      return (
        <NumberInput
          label={label}
          hideControls
          decimalSeparator=","
          value={value ?? ''}
          onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
        />
      );
    case 'day':
      return <DayField label={label} value={isDay(text) ? text : null} onChange={onChange} />;
    case 'month':
      return <MonthField label={label} value={isMonth(text) ? text : null} onChange={onChange} />;
    default:
      return (
        <TextInput
          label={label}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
  }
}
