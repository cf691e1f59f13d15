import type { Day } from '../../shared/domain/calendar/day.ts';
import type { AbsenceReason } from '../../shared/domain/staffing/absence.ts';
import { type DemoCalendar, dayAt } from './demo-calendar.ts';

/** A post of the centre with all that is recorded of who holds it. */
export interface DemoPost {
  /** Code of the cadre. */
  readonly cadre: string;
  readonly payer: string;
  readonly name: string;
  /** What the post is called; `''` where the cadre says it all. */
  readonly title: string;
  readonly sinceOn: Day;
  readonly untilOn: Day | null;
  /** FCFA a month; `null` where the centre does not pay. */
  readonly salary: number | null;
  readonly absences: readonly {
    readonly startOn: Day;
    readonly endOn: Day;
    readonly reason: AbsenceReason;
  }[];
  readonly trainings: readonly {
    readonly topic: string;
    readonly onDay: Day;
    readonly days: number;
  }[];
}

/**
 * Cadre | who pays | name | in post since and until (positions of months) | FCFA a month | what the post is called. The
 * names are Bambara words for what a good centre needs, so that nobody takes them for real people.
 */
const posts = `
dtc | État | Modibo Hakili | -40 | | |
infirmier-etat | ASACO | Oumou Cɛsiri | -26 | | 90000 | Médecine
infirmier-etat | ASACO | Drissa Baarakɛla | -9 | | 90000 | Salle de soins
sage-femme | État | Mariam Ladamu | -31 | | | Maternité
matrone | ASACO | Hawa Muɲu | -75 | | 45000 | Maternité
matrone | ASACO | Kani Makari | -52 | | 45000 | Maternité
matrone | ASACO | Niélé Sɔbɛ | 4 | | 45000 | CPN et planification
aide-soignant | ASACO | Sékou Timinandiya | -20 | | 40000 | Salle de soins
aide-soignant | ASACO | Djénéba Dannaya | -12 | | 40000 | Accueil et tri
agent-vaccinateur | État | Yacouba Tanga | -15 | | | Vaccination
technicien-labo | ASACO | Amadou Filɛli | -10 | 16 | 60000 |
gerant-dv | ASACO | Moussa Jate | -44 | | 60000 |
hygieniste | ASACO | Nènè Saniya | -33 | | 35000 |
gardien | ASACO | Zoumana Kɔlɔsi | -60 | | 35000 |
`;

/** Whose | month | first and last day | why. On the day of the last visit a nurse learns and the guard is ill. */
const absences = `
Mariam Ladamu | 19 | 2 | 27 | leave
Nènè Saniya | 21 | 5 | 9 | sick
Modibo Hakili | 22 | 8 | 11 | mission
Oumou Cɛsiri | 23 | 12 | 17 | training
Zoumana Kɔlɔsi | 23 | 13 | 20 | sick
`;

/** Whose | month | day | what was learnt | days. */
const trainings = `
Yacouba Tanga | 10 | 4 | Chaîne du froid | 2
Mariam Ladamu | 15 | 6 | Soins du nouveau-né à la naissance | 5
Hawa Muɲu | 15 | 6 | Soins du nouveau-né à la naissance | 5
Moussa Jate | 20 | 18 | Tenue des fiches de stock | 3
Oumou Cɛsiri | 23 | 12 | Prise en charge de l'enfant malade | 6
`;

/** The norm of the centre by cadre. */
const norms = `
dtc | 1
infirmier-etat | 2
sage-femme | 2
matrone | 2
aide-soignant | 2
agent-vaccinateur | 1
technicien-labo | 1
gerant-dv | 1
hygieniste | 1
gardien | 1
`;

function readTable(text: string): readonly (readonly string[])[] {
  const lines = text.trim().split('\n');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Fourteen posts, of which one is vacant since its holder left. */
export function writeRoster(calendar: DemoCalendar): readonly DemoPost[] {
  const day = (month: string | undefined, dayOfMonth: string | number | undefined): Day =>
    dayAt(calendar, Number(month), Number(dayOfMonth));
  return readTable(posts).map(
    ([cadre = '', payer = '', name = '', since, until, salary, title = '']) => ({
      cadre,
      payer,
      name,
      title,
      sinceOn: day(since, 1),
      untilOn: until ? day(until, 28) : null,
      salary: salary ? Number(salary) : null,
      absences: readTable(absences)
        .filter(([who]) => who === name)
        .map(([, month, first, last, reason]) => ({
          startOn: day(month, first),
          endOn: day(month, last),
          reason: reason as AbsenceReason,
        })),
      trainings: readTable(trainings)
        .filter(([who]) => who === name)
        .map(([, month, onDay, topic = '', days]) => ({
          topic,
          onDay: day(month, onDay),
          days: Number(days),
        })),
    }),
  );
}

/** How many of each cadre a centre of this kind should have, by the code of the cadre. */
export function writeNorms(): ReadonlyMap<string, number> {
  return new Map(readTable(norms).map(([cadre = '', norm]) => [cadre, Number(norm)]));
}

/** Whether somebody holds a post on a day. */
export function isHeldOn({ sinceOn, untilOn }: DemoPost, day: Day): boolean {
  return sinceOn <= day && (untilOn === null || untilOn >= day);
}

/** Whether the holder of a post is away on a day. */
export function isAwayOn(post: DemoPost, day: Day): boolean {
  return post.absences.some(({ startOn, endOn }) => startOn <= day && day <= endOn);
}

/** The last months in which the box did not pay everybody: name, position of the month, what was paid. */
const shortPaid: readonly (readonly [string, number, number])[] = [
  ['Zoumana Kɔlɔsi', 22, 0],
  ['Zoumana Kɔlɔsi', 23, 0],
  ['Niélé Sɔbɛ', 23, 25_000],
];

/** What a post is owed for a month and what it was paid; `null` where the centre owes nothing. */
export function salaryOf(
  post: DemoPost,
  calendar: DemoCalendar,
  monthIndex: number,
): { readonly due: number; readonly paid: number } | null {
  if (post.salary === null || !isHeldOn(post, dayAt(calendar, monthIndex, 28))) return null;
  const short = shortPaid.find(([name, month]) => name === post.name && month === monthIndex);
  return { due: post.salary, paid: short?.[2] ?? post.salary };
}

/** What all salaries of a month took out of the box. */
export function salariesPaid(
  roster: readonly DemoPost[],
  calendar: DemoCalendar,
  monthIndex: number,
): number {
  return roster.reduce((sum, post) => sum + (salaryOf(post, calendar, monthIndex)?.paid ?? 0), 0);
}
