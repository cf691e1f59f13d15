import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons.tsx';

/** What every field for a day, a month or an hour is given; `null` while nothing whole is typed. */
export interface MomentFieldProps<Value extends string> {
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly label?: string;
  readonly description?: string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  /** Shown while the field is empty, where that says more than how to type. */
  readonly placeholder?: string;
  /** The element that asks, where there is no label. */
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

interface TypedFieldProps<Value extends string> extends MomentFieldProps<Value> {
  /** What the hand may type, as the field shows it: `jj/mm/aaaa`. */
  readonly pattern: string;
  /** Said when what was typed is no value. */
  readonly wrong: string;
  readonly parse: (typed: string) => Value | null;
  /** Reads what the hand leaves, which may be shorter than what it types. */
  readonly parseLeft?: (typed: string) => Value | null;
  readonly format: (value: Value) => string;
  /** The calendar, which is told what to do once something is picked in it; none for an hour. */
  readonly calendar?: (onPicked: (value: Value) => void) => ReactNode;
}

/** What was typed stays as it is while the hand is in the field, and as long as it is no value. */
function useTyped<Value extends string>(props: TypedFieldProps<Value>) {
  const { value, onChange, parse, parseLeft = parse, format } = props;
  const [typed, setTyped] = useState('');
  const [wasLeft, setLeft] = useState(false);
  const isMeant = parse(typed) === value;
  const shown = isMeant ? typed : value === null ? '' : format(value);
  const type = (text: string): void => {
    setTyped(text);
    setLeft(false);
    const next = parse(text);
    if (next !== value) onChange(next);
  };
  const leave = (): void => {
    setLeft(true);
    const left = parseLeft(shown);
    if (left !== value) onChange(left);
    if (left !== null) setTyped(format(left));
  };
  return { shown, type, leave, isWrong: wasLeft && value === null && shown.trim() !== '' };
}

/** A field in which days, months and hours are typed as people write them, with a calendar for who looks for one. */
export function TypedField<Value extends string>(props: TypedFieldProps<Value>) {
  const {
    pattern,
    wrong,
    calendar,
    label,
    description,
    disabled = false,
    readOnly = false,
  } = props;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, { open, close }] = useDisclosure();
  const { shown, type, leave, isWrong } = useTyped(props);
  const wrongId = useId();
  const describedBy = [props['aria-describedby'], isWrong && wrongId].filter(Boolean).join(' ');
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') leave();
    if (!calendar || event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    open();
  };
  const pick = (value: Value): void => {
    close();
    props.onChange(value);
  };
  const button = calendar && (
    <ActionIcon
      variant="transparent"
      c="dark.7"
      size={40}
      disabled={disabled || readOnly}
      aria-label={t('fields:calendar')}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={open}
    >
      <Icon name="calendar" />
    </ActionIcon>
  );
  return (
    <Popover
      opened={isOpen}
      onChange={close}
      position="bottom-start"
      trapFocus
      // The roles are of the button and the calendar, not of the field between them.
      withRoles={false}
      onClose={() => input.current?.focus()}
      // What lies in a dialog of the browser's own is over everything that does not.
      portalProps={{ target: input.current?.closest('dialog') ?? document.body }}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <TextInput
          ref={input}
          {...(label === undefined ? {} : { label })}
          {...(description === undefined ? {} : { description })}
          aria-labelledby={props['aria-labelledby']}
          aria-describedby={describedBy || undefined}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size="md"
          maw={280}
          placeholder={props.placeholder ?? pattern}
          value={shown}
          disabled={disabled}
          readOnly={readOnly}
          error={isWrong ? <span id={wrongId}>{wrong}</span> : null}
          rightSection={button}
          onKeyDown={press}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={leave}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('fields:calendar')}>
        {calendar?.(pick)}
      </Popover.Dropdown>
    </Popover>
  );
}
