import type { MonthActivity } from './demo-activity.ts';
import { type DemoCalendar, story } from './demo-calendar.ts';
import { type DemoPost, salariesPaid } from './demo-roster.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A line of the cash books: month, box, heading, `recette` or `depense`, FCFA. */
export type MoneyLine = readonly [string, string, string, 'recette' | 'depense', number];

const openingBalances = [
  ['tarification', 412_500],
  ['médicaments', 1_865_000],
  ['dépôt', 138_000],
] as const;

/** Draws two years of three boxes; over a year each earns a little more than it spends, so that none is ever empty. */
export function drawMoney(
  calendar: DemoCalendar,
  activity: readonly MonthActivity[],
  roster: readonly DemoPost[],
  random: SeededRandom,
): readonly MoneyLine[] {
  const first = activity[0]?.period ?? '';
  return [
    ...openingBalances.map(
      ([box, amount]): MoneyLine => [first, box, 'solde initial', 'recette', amount],
    ),
    ...activity.flatMap((month, index) => [
      ...drawFees(month, index, salariesPaid(roster, calendar, index), random),
      ...drawMedicines(month, random),
      ...drawDeposit(month, random),
    ]),
  ];
}

function drawFees(
  month: MonthActivity,
  index: number,
  salaries: number,
  random: SeededRandom,
): readonly MoneyLine[] {
  const box = 'tarification';
  const consultations = month.consultations * 750;
  const maternity = month.deliveries * 4500 + month.firstVisits * 500;
  const laboratory = roundToCoin(random.between(95_000, 140_000));
  const income = consultations + maternity + laboratory;
  const lines: MoneyLine[] = [
    [month.period, box, 'consultations', 'recette', consultations],
    [month.period, box, 'maternité', 'recette', maternity],
    [month.period, box, 'laboratoire', 'recette', laboratory],
    [month.period, box, 'salaires', 'depense', salaries],
    [month.period, box, 'entretien', 'depense', share(income, 6, 12, random)],
  ];
  if (index === story.decisionMonth + 1) {
    lines.push([month.period, box, 'réparation du robinet', 'depense', 15_000]);
  }
  return lines;
}

function drawMedicines(month: MonthActivity, random: SeededRandom): readonly MoneyLine[] {
  const sales = roundToCoin(month.consultations * random.between(1900, 2150));
  return [
    [month.period, 'médicaments', 'ventes', 'recette', sales],
    [month.period, 'médicaments', 'achats', 'depense', share(sales, 82, 97, random)],
  ];
}

function drawDeposit(month: MonthActivity, random: SeededRandom): readonly MoneyLine[] {
  const dues = random.between(18, 45) * 1000;
  return [
    [month.period, 'dépôt', 'cotisations', 'recette', dues],
    [month.period, 'dépôt', "réunions de l'ASACO", 'depense', share(dues, 50, 90, random)],
  ];
}

function share(of: number, low: number, high: number, random: SeededRandom): number {
  return roundToCoin((of * random.between(low, high)) / 100);
}

/** The smallest coin in daily use is 25 FCFA. */
function roundToCoin(amount: number): number {
  return Math.floor(amount / 25) * 25;
}
