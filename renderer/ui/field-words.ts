import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../shared/domain/calendar/day.ts';
import { isMonth } from '../../shared/domain/calendar/month.ts';
import { findFieldKind } from '../../shared/domain/exchange/field-kind.ts';
import { formatMoney, formatShortNumber } from '../../shared/domain/numbers/format-number.ts';
import { useFormats } from './formats.ts';

/** What a column of a table holds: the word that it has there, else the one that it has everywhere. */
export function fieldWord(table: string, field: string, t: TFunction): string {
  const everywhere = t(`users:fields.any.${field}`, { defaultValue: field });
  return t(`users:fields.${table}.${field}`, { defaultValue: everywhere });
}

/** A value of a field of any table, with the words for what it refers to. */
export interface FieldValue {
  readonly table: string;
  readonly field: string;
  readonly isNumber: boolean;
  readonly value: string | number | null;
  readonly words: string | null;
}

/** Prints the value of a field as the centre's pages do. */
export function useFieldValue(): (value: FieldValue) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return useCallback(
    ({ table, field, isNumber, value, words }) => {
      if (value === null || value === '') return t('receive:noValue');
      if (words !== null) return words;
      const kind = findFieldKind(table, field, isNumber);
      if (kind.kind === 'choice') return t(kind.wordOf(`${value}`), { defaultValue: `${value}` });
      if (kind.kind === 'reference') return t('receive:unknownThing');
      if (kind.kind === 'sealed') return t('receive:sealed');
      if (kind.kind === 'yesNo') return t(value === 1 ? 'words:yes' : 'words:no');
      if (kind.kind === 'amount') return formatMoney(Number(value));
      if (kind.kind === 'number') return formatShortNumber(Number(value), 4);
      const text = `${value}`;
      if (kind.kind === 'day' && isDay(text)) return formats.day(text);
      return kind.kind === 'month' && isMonth(text) ? formats.month(text) : text;
    },
    [t, formats],
  );
}
