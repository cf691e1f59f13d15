import { csvText } from './csv-text.ts';
import { type DemoCalendar, dayAt } from './demo-calendar.ts';
import type { SeededRandom } from './seeded-random.ts';

interface Question {
  readonly name: string;
  /** Percentage of people who give the best answer, in the earlier quarter and in the later one. */
  readonly best: readonly [earlier: number, later: number];
  /** The best answer of the scale 0–3: 0 where the question asks for a fault. */
  readonly bestAnswer: 0 | 3;
}

/** Respect grows, waiting stays long, medicines are found less often: the page has something to say both ways. */
const questions: readonly Question[] = [
  { name: 'nom', best: [28, 40], bestAnswer: 3 },
  { name: 'respect', best: [50, 72], bestAnswer: 3 },
  { name: 'explication', best: [42, 55], bestAnswer: 3 },
  { name: 'ecoute', best: [48, 58], bestAnswer: 3 },
  { name: 'accord', best: [55, 62], bestAnswer: 3 },
  { name: 'rideau', best: [60, 68], bestAnswer: 3 },
  { name: 'attente', best: [26, 28], bestAnswer: 0 },
  { name: 'cris', best: [76, 84], bestAnswer: 0 },
  { name: 'geste_brutal', best: [86, 92], bestAnswer: 0 },
  { name: 'remedes', best: [58, 42], bestAnswer: 3 },
];

const advice: readonly [string, ...string[]] = [
  '',
  '',
  '',
  'Réduire l’attente ; venir tôt ne sert à rien',
  'Les remèdes manquent, il faut aller en ville',
  'Parler doucement aux vieilles personnes',
  'Mettre "CPN" sur la porte pour qu’on trouve',
  'Furaw ka sɔrɔ yan',
  'Ka banabaatɔw lajɛ joona',
  'Rien, on m’a bien reçue',
];

const interviewsPerMonth = 15;

/** Ninety interviews over the last six months, as Kobo exports them. */
export function writeInterviews(calendar: DemoCalendar, random: SeededRandom): string {
  const heading = [
    ...['start', 'end', 'jour', 'lieu', 'tranche'],
    ...questions.map(({ name }) => `soin/${name}`),
    ...['conseil', '_id', '_uuid', '_submission_time', '__version__'],
  ];
  const rows = Array.from({ length: 6 * interviewsPerMonth }, (_, index) => {
    const monthIndex = calendar.months.length - 6 + Math.floor(index / interviewsPerMonth);
    const day = dayAt(calendar, monthIndex, random.between(1, 28));
    return interviewRow(index, day, monthIndex < calendar.months.length - 3 ? 0 : 1, random);
  });
  return `\uFEFF${csvText([heading, ...rows], ';')}`;
}

function interviewRow(
  index: number,
  day: string,
  quarter: 0 | 1,
  random: SeededRandom,
): readonly (string | number)[] {
  const place = random.pick(['cpn', 'cpn', 'accouchement', 'enfant', 'enfant', 'adulte', 'depot']);
  const minute = String(random.between(0, 50)).padStart(2, '0');
  const hour = String(random.between(8, 12)).padStart(2, '0');
  const answers = questions.map((question) => {
    if (question.name === 'accord' && place === 'depot') return '';
    return random.chance(0.03) ? '' : drawAnswer(question, quarter, random);
  });
  return [
    `${day}T${hour}:${minute}:00.000+00:00`,
    `${day}T${hour}:${String(Number(minute) + 8).padStart(2, '0')}:00.000+00:00`,
    day,
    place,
    random.pick(['', 'moins20', '20_34', '20_34', '35plus']),
    ...answers,
    random.pick(advice),
    2000 + index,
    random.uuid(),
    `${day}T19:00:00`,
    'vDemo',
  ];
}

function drawAnswer({ best, bestAnswer }: Question, quarter: 0 | 1, random: SeededRandom): number {
  if (random.chance(best[quarter] / 100)) return bestAnswer;
  const steps = random.pick([1, 1, 1, 2, 2, 3]);
  return bestAnswer === 3 ? 3 - steps : steps;
}
