import type { Month } from '../calendar/month.ts';

/** What came into or left one cash box under one heading in a month, in whole FCFA. */
export interface MoneyEntry {
  readonly period: Month;
  /** `tarification`, `médicaments`. */
  readonly box: string;
  /** `consultations`, `salaires`; `solde initial` is the opening balance, which is no receipt. */
  readonly heading: string;
  readonly direction: MoneyDirection;
  readonly amount: number;
}

/** Recette or dépense. */
export type MoneyDirection = 'receipt' | 'spending';
