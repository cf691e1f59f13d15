import type { SelectNode } from '@getodk/xforms-engine';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { plainPath } from '../../shared/domain/instruments/paths.ts';
import type { FieldProps } from './answer-field.tsx';
import classes from './form.module.css';
import { useDesk } from './form-desk.tsx';
import { pathOf } from './form-nodes.ts';
import { HeardChoice } from './heard-choice.tsx';
import { RichText } from './rich-text.tsx';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Answers longer than that stand under one another. */
const SHORT_LABEL = 28;

function isMultiple(node: SelectNode): boolean {
  return node.selectType === 'select';
}

const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Chooses, or takes back what was chosen. */
function choose(node: SelectNode, value: string): void {
  const { value: chosen } = node.currentState;
  if (!isMultiple(node)) node.selectValue(value);
  else if (node.isSelected(value)) node.selectValues(chosen.filter((each) => each !== value));
  else node.selectValues([...chosen, value]);
}

/** Moves between boxes that are ticked apart from one another; round buttons do so by themselves. */
function moveFocus(event: KeyboardEvent<HTMLElement>, step: number): void {
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const next = boxes[boxes.indexOf(event.target as HTMLInputElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The sign of each choice, by which a key chooses it: its letter, or while paper is typed the number of its box. */
function useSigns(node: SelectNode): (value: string, index: number) => string {
  const { paper } = useDesk();
  return useMemo(() => {
    const line = paper?.lineAt.get(plainPath(pathOf(node)));
    const numbers = new Map(line?.choices.map(({ name, number }) => [name, number]));
    return (value, index) => numbers.get(value) ?? LETTERS[index] ?? '';
  }, [paper, node]);
}

/** The answers as large buttons, each with its letter: one (`select_one`) or several (`select_multiple`). */
export function ChoiceList({ node, labelId, describedBy }: FieldProps<SelectNode>) {
  const { t } = useTranslation();
  const { form, isFast, move } = useDesk();
  const { valueOptions, readonly, value: chosen } = node.currentState;
  const isLong = valueOptions.some(({ label }) => label.asString.length > SHORT_LABEL);
  const signOf = useSigns(node);
  // The first digit of two waits here for the second.
  const typed = useRef('');
  const give = (value: string): void => {
    choose(node, value);
    form.sync();
  };
  const clear = (): void => {
    node.selectValues([]);
    form.sync();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (readonly || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isMultiple(node) && ARROWS[event.key]) moveFocus(event, ARROWS[event.key] ?? 0);
    if (event.key === 'Backspace' || event.key === 'Delete') clear();
    if (event.key.length !== 1) return;
    const sign = typed.current + event.key.toUpperCase();
    const signs = valueOptions.map(({ value }, index) => signOf(value, index));
    const option = valueOptions[signs.indexOf(sign)];
    typed.current = !option && signs.some((each) => each.startsWith(sign)) ? sign : '';
    if (!option) return;
    event.preventDefault();
    give(option.value);
    if (isFast && !isMultiple(node)) move(node.nodeId, 1);
    else if (!isMultiple(node)) focusChosen(event.currentTarget, option.value);
  };
  return (
    <fieldset
      className={classes['bare']}
      onKeyDown={onKeyDown}
      onBlur={() => {
        typed.current = '';
      }}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
    >
      <div className={classes['choices']} data-long={isLong || undefined}>
        {valueOptions.map(({ value, label }, index) => (
          <HeardChoice key={value} label={label} className={classes['heard']}>
            <label className={classes['choice']}>
              <input
                type={isMultiple(node) ? 'checkbox' : 'radio'}
                name={node.nodeId}
                value={value}
                checked={chosen.includes(value)}
                disabled={readonly}
                onChange={() => give(value)}
              />
              <span className={classes['letter']} aria-hidden="true">
                {signOf(value, index)}
              </span>
              <span>
                <RichText text={label} />
              </span>
            </label>
          </HeardChoice>
        ))}
        {!readonly && (
          <button
            type="button"
            className={classes['quiet']}
            tabIndex={-1}
            // Its place is kept, so that nothing moves under the hand that answers.
            style={{ visibility: chosen.length > 0 ? 'visible' : 'hidden' }}
            onClick={clear}
          >
            {t('form:clear')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function focusChosen(list: HTMLElement, value: string): void {
  const inputs = [...list.querySelectorAll('input')];
  inputs.find((input) => input.value === value)?.focus();
}
