import type { Day } from '../../shared/domain/calendar/day.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { MonthActivity } from './demo-activity.ts';
import { type DemoCalendar, dayAt } from './demo-calendar.ts';

/** What somebody owes the centre (claim), or the centre owes somebody (debt); institutions, never patients. */
export interface DemoDebt {
  readonly kind: 'claim' | 'debt';
  readonly who: string;
  readonly whatFor: string;
  readonly since: Day;
  readonly amount: number;
  readonly paid: number;
}

/** Care given free in a month, and what its payer has paid back. */
export interface DemoFreeCare {
  readonly period: Month;
  readonly programme: string;
  readonly payer: string;
  readonly cases: number;
  readonly amount: number;
  readonly paid: number;
}

/** Debts at every stage: old, partly paid, new, settled. */
export function writeDebts(calendar: DemoCalendar): readonly DemoDebt[] {
  return [
    {
      kind: 'claim',
      who: 'Mairie de Kɛnɛyabugu',
      whatFor: 'Part de la commune pour les références-évacuations',
      since: dayAt(calendar, 11, 10),
      amount: 150_000,
      paid: 50_000,
    },
    {
      kind: 'claim',
      who: 'Mutuelle de Sabaliso',
      whatFor: 'Soins des adhérents, deux mois',
      since: dayAt(calendar, 22, 5),
      amount: 86_500,
      paid: 0,
    },
    {
      kind: 'debt',
      who: 'Dépôt répartiteur du cercle',
      whatFor: 'Médicaments livrés à crédit',
      since: dayAt(calendar, 21, 18),
      amount: 320_000,
      paid: 200_000,
    },
    {
      kind: 'debt',
      who: 'Entreprise de maçonnerie',
      whatFor: 'Réparation de la clôture',
      since: dayAt(calendar, 17, 12),
      amount: 60_000,
      paid: 60_000,
    },
  ];
}

interface Programme {
  readonly programme: string;
  readonly payer: string;
  /** FCFA a case. */
  readonly price: number;
  readonly casesOf: (month: MonthActivity) => number;
  /** Months after which the payer pays, and what part of it. */
  readonly paidAfter: number;
  readonly paidPercent: number;
}

const programmes: readonly Programme[] = [
  {
    programme: 'Paludisme grave des enfants',
    payer: 'État',
    price: 2500,
    casesOf: ({ counts }) => Math.round((counts['palu_graves'] ?? 0) * 0.7),
    paidAfter: 5,
    paidPercent: 60,
  },
  {
    programme: 'Soins gratuits des moins de 5 ans',
    payer: 'Mali Health',
    price: 1200,
    casesOf: ({ under5 }) => Math.round(under5 * 0.3),
    paidAfter: 2,
    paidPercent: 100,
  },
];

const LAST_MONTHS = 6;

/** Two programmes over the last six months: one pays late and in part, the other in time. */
export function writeFreeCare(activity: readonly MonthActivity[]): readonly DemoFreeCare[] {
  const recent = activity.slice(-LAST_MONTHS);
  return recent.flatMap((month, index) =>
    programmes.map(({ programme, payer, price, casesOf, paidAfter, paidPercent }) => {
      const cases = casesOf(month);
      const amount = cases * price;
      const isPaid = recent.length - 1 - index >= paidAfter;
      const paid = isPaid ? Math.round((amount * paidPercent) / 100) : 0;
      return { period: month.period, programme, payer, cases, amount, paid };
    }),
  );
}
