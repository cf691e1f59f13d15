import type { Month } from '../../shared/domain/calendar/month.ts';
import { type DemoCalendar, story } from './demo-calendar.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What the centre did in a month, before what the stock allowed: indicator code to count, `null` where not reported. */
export interface MonthActivity {
  readonly period: Month;
  readonly counts: Readonly<Record<string, number | null>>;
  readonly consultations: number;
  readonly under5: number;
  readonly malariaTested: number;
  readonly malariaSimple: number;
  readonly firstVisits: number;
  readonly deliveries: number;
  readonly preventiveDoses: number;
}

/** How much malaria there is, January to December: the rains bring it from July to November. */
const malariaSeason = [0.45, 0.35, 0.3, 0.28, 0.3, 0.4, 0.65, 0.9, 1, 0.95, 0.8, 0.6] as const;

/** Draws two years of a centre with about 14,500 people: some 470 consultations and 36 deliveries a month. */
export function drawActivity(
  calendar: DemoCalendar,
  random: SeededRandom,
): readonly MonthActivity[] {
  return calendar.months.map((period, index) => drawMonth(period, index, random));
}

function drawMonth(period: Month, index: number, random: SeededRandom): MonthActivity {
  const care = drawCare(period, index, random);
  const mothers = drawMothers(index, random);
  const counts = { ...care, ...mothers, ...drawChildren(random), ...drawEvents(index, random) };
  return {
    period,
    counts,
    consultations: care.consultations,
    under5: care.consultations_moins5,
    malariaTested: care.palu_testes,
    malariaSimple: care.palu_simples,
    firstVisits: mothers.cpn1,
    deliveries: mothers.accouchements,
    preventiveDoses: mothers.tpi1 + mothers.tpi2 + mothers.tpi3,
  };
}

/** Consultations and malaria; each count is part of the one before it. */
function drawCare(period: Month, index: number, random: SeededRandom) {
  const season = malariaSeason[Number(period.slice(5)) - 1] ?? 0.5;
  const percent = (of: number, low: number, high: number): number =>
    Math.round((of * random.between(low, high)) / 100);
  const usual = 480 * (0.75 + 0.45 * season) * (1 + index / 200);
  const consultations = percent(usual, 95, 105);
  const suspects = percent(consultations * (0.3 + 0.4 * season), 95, 105);
  const tested = percent(suspects, 90, 97);
  const confirmed = percent(tested * (0.25 + 0.4 * season), 93, 107);
  const severe = percent(confirmed, 4, 8);
  return {
    consultations,
    consultations_moins5: percent(consultations, 38, 45),
    palu_suspects: suspects,
    palu_testes: tested,
    palu_confirmes: confirmed,
    palu_simples: confirmed - severe,
    palu_graves: severe,
  };
}

function drawMothers(index: number, random: SeededRandom) {
  const hasRecall = index >= story.cpn4RiseMonth;
  const first = random.between(46, 58);
  const deliveries = random.between(32, 41);
  const doses = Math.round(first * 0.85);
  return {
    cpn1: first,
    cpn1_t1: Math.round((first * random.between(28, 40)) / 100),
    cpn4: hasRecall ? random.between(28, 34) : random.between(18, 24),
    accouchements: deliveries,
    accouchements_assistes: deliveries - random.between(1, hasRecall ? 3 : 7),
    cpon: Math.round((deliveries * (hasRecall ? 75 : 55) + random.between(0, 300)) / 100),
    pf_nouvelles: random.between(14, 24),
    pf_anciennes: random.between(48, 70),
    tpi1: doses,
    tpi2: Math.round(doses * 0.78),
    tpi3: Math.round(doses * 0.5),
  };
}

function drawChildren(random: SeededRandom) {
  const penta1 = random.between(43, 52);
  const penta3 = penta1 - random.between(3, 9);
  return {
    bcg: random.between(44, 54),
    penta1,
    penta3,
    rr1: penta3 - random.between(1, 5),
    mam_admis: random.between(5, 14),
    mas_admis: random.between(1, 6),
  };
}

/** Rare events; in the eighth month nobody counted the referrals, and the chart shows the gap. */
function drawEvents(index: number, random: SeededRandom) {
  const referrals = random.between(6, 13);
  return {
    references: index === 7 ? null : referrals,
    deces_maternels: index === 8 ? 1 : 0,
    deces_neonatals: random.chance(0.25) ? 1 : 0,
    mort_nes: random.chance(0.3) ? 1 : 0,
  };
}
