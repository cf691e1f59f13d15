import { isMonth, type Month } from '../../shared/domain/calendar/month.ts';
import { CHECKLIST_FORM } from './checklist-form.ts';
import { csvText } from './csv-text.ts';
import { drawActivity, type MonthActivity } from './demo-activity.ts';
import { createDemoCalendar, type DemoCalendar } from './demo-calendar.ts';
import { writeMeetings, writeMembers } from './demo-governance.ts';
import { writeInterviews } from './demo-interviews.ts';
import { drawMoney, type MoneyLine } from './demo-money.ts';
import { writeActions } from './demo-promises.ts';
import { type DemoPost, writeRoster } from './demo-roster.ts';
import { drawStock, type StockLine } from './demo-stock.ts';
import { writeVisits } from './demo-visits.ts';
import { INTERVIEW_FORM } from './interview-form.ts';
import { createSeededRandom } from './seeded-random.ts';

/** A file as `keneya import` takes it; the content is written as UTF-8. */
export interface DemoFile {
  readonly name: string;
  readonly content: string;
}

/** The centre that the files speak of. It does not exist: its name means "the village of health". */
export const DEMO_FACILITY = {
  code: 'DEMO01',
  name: 'CSCom de Kɛnɛyabugu',
  asaco: 'ASACO de Kɛnɛyabugu',
  region: 'Région de démonstration',
  district: 'District sanitaire de démonstration',
  commune: 'Commune de démonstration',
} as const;

/** What two years of the centre were, before anything is written of it. */
export interface DemoYears {
  readonly calendar: DemoCalendar;
  readonly activity: readonly MonthActivity[];
  readonly stock: readonly StockLine[];
  readonly roster: readonly DemoPost[];
  readonly money: readonly MoneyLine[];
}

/** Draws the two years that end with `lastMonth`. The same seed and month give the same. */
export function drawYears(seed: number, lastMonth: Month): DemoYears {
  if (!isMonth(lastMonth)) throw new RangeError(`Not a month: ${lastMonth}`);
  const calendar = createDemoCalendar(lastMonth);
  const random = (topic: string) => createSeededRandom(seed, topic);
  const activity = drawActivity(calendar, random('activity'));
  const stock = drawStock(calendar, activity, random('stock'));
  const roster = writeRoster(calendar);
  const money = drawMoney(calendar, activity, roster, random('money'));
  return { calendar, activity, stock, roster, money };
}

/**
 * The files of two years of a centre that ends with `lastMonth`: forms, visits, interviews, monthly tables, promises and
 * meetings, in an order in which each finds what it needs. The same seed and month give the same bytes.
 *
 * The story: the tap is repaired and hygiene follows; women are called back and the CPN4 rises; the newborn bag and mask,
 * promised twice, are still missing although the box could pay. The last meeting falls on the 12th of the month
 * after `lastMonth`, and the staff table is that of `lastMonth` (it has no period inside).
 */
export function generateDemoFiles(seed: number, lastMonth: Month): readonly DemoFile[] {
  const { calendar, activity, stock, money } = drawYears(seed, lastMonth);
  const random = (topic: string) => createSeededRandom(seed, topic);
  return [
    { name: 'visite-soutien.md', content: CHECKLIST_FORM },
    { name: 'entretien-sortie.md', content: INTERVIEW_FORM },
    { name: 'population.csv', content: writePopulation(calendar) },
    { name: 'membres-asaco.csv', content: writeMembers(calendar) },
    { name: 'personnel.csv', content: csvText(staffRows) },
    { name: 'services.csv', content: writeServices(activity, stock) },
    { name: 'stock.csv', content: writeStock(stock) },
    { name: 'argent.csv', content: writeMoney(money) },
    ...writeVisits(calendar, stock, random('visits')),
    { name: 'entretiens.csv', content: writeInterviews(calendar, random('interviews')) },
    { name: 'actions.csv', content: writeActions(calendar) },
    ...writeMeetings(calendar),
  ];
}

const staffRows = [
  ['cadre', 'norme', 'en_poste', 'present', 'payeur'],
  ['DTC (médecin)', 1, 1, 1, 'État'],
  ["Infirmier d'Etat", 2, 2, 1, 'ASACO'],
  ['Sage-femme', 2, 1, 1, 'État'],
  ['Matrone', 2, 3, 3, 'ASACO'],
  ['Aide-soignant', 2, 2, 2, 'ASACO'],
  ['Agent vaccinateur', 1, 1, 1, 'État'],
  ['Technicien de laboratoire', 1, 0, 0, ''],
  ['Gérant DV', 1, 1, 1, 'ASACO'],
  ['Hygiéniste', 1, 1, 1, 'ASACO'],
  ['Gardien', 1, 1, 0, 'ASACO'],
] as const;

/** One line for each calendar year that the story touches. */
function writePopulation(calendar: DemoCalendar): string {
  const years = [...new Set(calendar.months.map((month) => Number(month.slice(0, 4))))];
  const rows = years.map((year, index) => {
    const population = Math.round(14_120 * 1.03 ** index);
    return [year, population, 0.05, 0.04, 'district, à vérifier'];
  });
  return csvText([
    ['annee', 'population', 'coef_grossesses', 'coef_naissances', 'source'],
    ...rows,
  ]);
}

/** Treatments and nets given are what left the shelf: the two papers of the centre agree. */
function writeServices(activity: readonly MonthActivity[], stock: readonly StockLine[]): string {
  const used = (period: Month, isMeant: (product: string) => boolean): number =>
    stock
      .filter((line) => line.period === period && isMeant(line.product))
      .reduce((sum, line) => sum + line.used, 0);
  const rows = activity.flatMap(({ period, counts }) => {
    const all = {
      ...counts,
      palu_traites: used(period, (product) => product.startsWith('AL ')),
      mild_cpn: used(period, (product) => product === 'MILD'),
    };
    return Object.entries(all).map(([code, value]) => [period, code, value] as const);
  });
  return csvText([['periode', 'indicateur', 'valeur'], ...rows]);
}

function writeStock(stock: readonly StockLine[]): string {
  const heading = ['periode', 'produit', 'initial', 'recu', 'utilise', 'perdu', 'ajustement'];
  const rows = stock.map((line) => [
    line.period,
    line.product,
    line.opening,
    line.received,
    line.used,
    line.lost,
    line.adjusted,
    line.closing,
    line.stockoutDays,
    line.expiry,
  ]);
  return csvText([[...heading, 'final', 'jours_rupture', 'peremption'], ...rows]);
}

function writeMoney(lines: readonly MoneyLine[]): string {
  return csvText([['periode', 'caisse', 'rubrique', 'sens', 'montant'], ...lines]);
}
