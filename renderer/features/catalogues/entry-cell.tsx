import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { parseNumber } from '../../../shared/domain/numbers/parse-number.ts';
import classes from './catalogues.module.css';

const DECIMALS = 6;

/** A value that can be chosen, and how it is called. */
export interface CellChoice {
  readonly value: string;
  readonly label: string;
}

/** What a cell of a table that is typed in needs to know. */
export interface EntryCellProps {
  /** What it is, for those who listen: the line and the column. */
  readonly label: string;
  readonly kind: 'text' | 'number' | 'yesNo' | 'choice';
  readonly value: FieldValue;
  readonly choices?: readonly CellChoice[];
  readonly disabled: boolean;
  readonly isName?: boolean;
  /** Keeps a value; gives the sentence of why it cannot, else null. */
  readonly save: (value: FieldValue) => Promise<string | null>;
}

function write(value: FieldValue): string {
  if (value === null) return '';
  return typeof value === 'number' ? formatShortNumber(value, DECIMALS) : String(value);
}

/** Goes to the same column of the next or the last line. */
function moveDown(cell: HTMLElement, lines: 1 | -1): boolean {
  const place = cell.closest('td, th');
  const row = place?.parentElement;
  const next = lines === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const column = place && row ? [...row.children].indexOf(place) : -1;
  const target = next?.children[column]?.querySelector<HTMLElement>('input, select');
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
  return target !== null && target !== undefined;
}

function useCell({ kind, value, save }: EntryCellProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const keep = async (next: FieldValue): Promise<void> => {
    const sentence = await save(next);
    setRefusal(sentence);
    // What was typed meanwhile stays.
    if (sentence === null) setTyped((now) => (now === typed ? null : now));
  };
  const commit = (): void => {
    if (typed === null || typed === write(value)) {
      giveUp();
      return;
    }
    const text = typed.trim();
    if (kind !== 'number' || text === '') {
      void keep(text === '' ? null : text);
      return;
    }
    const number = parseNumber(text);
    if (number === null) setRefusal(t('catalogues:refused.not-a-number'));
    else void keep(number);
  };
  const giveUp = (): void => {
    setTyped(null);
    setRefusal(null);
  };
  return { shown: typed ?? write(value), setTyped, refusal, keep, commit, giveUp };
}

/** A cell that is typed in where it stands: Enter keeps and goes down, Escape gives up, what is refused stays. */
export function EntryCell(props: EntryCellProps) {
  const { label, kind, value, choices = [], disabled, isName } = props;
  const { shown, setTyped, refusal, keep, commit, giveUp } = useCell(props);
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, currentTarget } = event;
    if (key === 'Escape') giveUp();
    if (key === 'Enter' && !moveDown(currentTarget, event.shiftKey ? -1 : 1)) commit();
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      moveDown(currentTarget, key === 'ArrowDown' ? 1 : -1);
    }
  };
  const className = [
    classes['cell'],
    kind === 'number' && classes['number'],
    isName && classes['name'],
    refusal !== null && classes['wrong'],
  ]
    .filter(Boolean)
    .join(' ');
  const said = { 'aria-label': label, 'aria-invalid': refusal !== null, disabled };
  return (
    <>
      {kind === 'yesNo' && (
        <input
          {...said}
          type="checkbox"
          className={classes['tick']}
          checked={value === true}
          onChange={(event) => void keep(event.currentTarget.checked)}
        />
      )}
      {kind === 'choice' && (
        <select
          {...said}
          className={className}
          value={write(value)}
          onChange={(event) => void keep(event.currentTarget.value || null)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      {(kind === 'text' || kind === 'number') && (
        <input
          {...said}
          type="text"
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          className={className}
          value={shown}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={press}
          autoComplete="off"
        />
      )}
      {refusal !== null && (
        <p role="alert" className={classes['refusal']}>
          {refusal}
        </p>
      )}
    </>
  );
}
