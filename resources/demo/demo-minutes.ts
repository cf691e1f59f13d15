import { addDays, type Day } from '../../shared/domain/calendar/day.ts';
import type { AgendaKind } from '../../shared/domain/meetings/meeting-record.ts';
import type { PromiseOutcome } from '../../shared/domain/meetings/promise-outcome.ts';
import { assemblyDay } from './demo-asaco.ts';
import { type DemoCalendar, dayAt, meetingDay, story } from './demo-calendar.ts';

/** Which meeting is meant, and where it was. */
export interface DemoMeeting {
  readonly organ: string;
  readonly kind: 'ordinaire';
  readonly day: Day;
  readonly place: string;
  /** Names of members. */
  readonly present: readonly string[];
  readonly excused: readonly string[];
  /** Institutions, which have no name to be sealed. */
  readonly guests: readonly string[];
  readonly decisions: readonly string[];
  readonly nextDay: Day | null;
}

/** What the minutes of a meeting hold beside who came and what was decided. */
export interface DemoMinutes {
  readonly startAt: string;
  readonly endAt: string;
  readonly convokedOn: Day;
  readonly chair: string;
  readonly secretary: string;
  /** The points of the agenda in their order, and what was said under each. */
  readonly points: readonly (readonly [kind: AgendaKind, notes: string])[];
  /** For, against, abstentions, a decision. */
  readonly votes: readonly (readonly [number, number, number])[];
}

/** A promise as the meeting found it, and what it said of it. */
export interface DemoReview {
  /** The words of the promise. */
  readonly action: string;
  readonly outcome: PromiseOutcome;
  readonly proof: string;
  /** The day and the postponements before the meeting spoke; `null` leaves the promise as it is. */
  readonly found: { readonly due: Day; readonly carriedOver: number } | null;
}

const PLACE = 'Salle de réunion du CSCom';
const CHAIR = 'Adama Kɛnɛya';
const SECRETARY = 'Bourama Sabali';

const BUREAU = ['Bourama Sabali', 'Assitan Danaya', 'Lassana Baara', 'Kadia Dɛmɛ', 'Issa Nyɛtaa'];

/** The general assembly of the year before, with its minutes. */
export function writeAssembly(calendar: DemoCalendar): DemoMeeting & DemoMinutes {
  const day = assemblyDay(calendar);
  return {
    ...{ organ: 'AG', kind: 'ordinaire', day, place: 'Cour du CSCom' },
    ...{ startAt: '09:30', endAt: '13:00', convokedOn: addDays(day, -20) },
    present: [CHAIR, 'Fanta Jigi', 'Seydou Bɛnkan', 'Nana Hɛrɛ', ...BUREAU, 'Sira Yɛrɛdon'],
    excused: ['Daouda Tilennen'],
    guests: ['Mairie', 'DTC', 'FELASCOM', 'Chef de village', 'Association des femmes'],
    ...{ chair: CHAIR, secretary: SECRETARY, nextDay: null },
    decisions: [
      'Voter le budget présenté par le conseil d’administration',
      'Faire réparer le point d’eau avec la caisse tarification',
    ],
    votes: [
      [10, 0, 0],
      [9, 0, 1],
    ],
    points: [
      ['technicalReport', 'Le DTC lit le rapport de l’année ; la CPN4 reste faible.'],
      ['financialReport', 'La trésorière lit l’état des trois caisses et le projet de budget.'],
      ['controlReport', 'Le comité de surveillance n’a pas trouvé d’écart dans les caisses.'],
      ['discussion', 'Les femmes demandent un point de lavage qui marche tous les jours.'],
      ['decisions', ''],
      ['other', ''],
    ],
  };
}

/** Short meetings of the other organs, before the last two of the board. */
export function writeShortMeetings(calendar: DemoCalendar): readonly DemoMeeting[] {
  const meeting = { kind: 'ordinaire', place: PLACE, nextDay: null, decisions: [] } as const;
  const bureau = { ...meeting, organ: 'CG', present: BUREAU, excused: ['Rokia Kunnafoni'] };
  const bureauDays = [16, 18, 20].map((month) => dayAt(calendar, month, 6));
  return [
    ...bureauDays.map((day) => ({ ...bureau, day, guests: ['DTC'] })),
    {
      ...meeting,
      organ: 'CS',
      day: dayAt(calendar, 19, 14),
      present: ['Daouda Tilennen', 'Sira Yɛrɛdon'],
      excused: [],
      guests: ['trésorière générale'],
    },
  ];
}

/** The minutes of the board's meeting before the last one, which are signed. */
export function writeSignedMinutes(calendar: DemoCalendar): DemoMinutes {
  return {
    startAt: '09:00',
    endAt: '12:10',
    convokedOn: addDays(meetingDay(calendar, story.meetingBeforeMonth), -12),
    chair: CHAIR,
    secretary: SECRETARY,
    votes: [
      [6, 1, 0],
      [7, 0, 0],
    ],
    points: [
      ['promises', 'Quatre promesses demandées une à une.'],
      ['technicalReport', 'Deux ruptures dans le mois : gants et sulfate de magnésium.'],
      ['financialReport', 'La caisse tarification peut payer le ballon du nouveau-né.'],
      ['results', 'La CPN4 monte depuis le rappel des femmes, chaque vendredi.'],
      ['decisions', ''],
      ['actionPlan', ''],
      ['other', 'Le chef de quartier remercie l’équipe pour le point de lavage.'],
      ['nextDate', ''],
    ],
  };
}

/** What that meeting said of the promises that were made before it. */
export function writeReviews(calendar: DemoCalendar): readonly DemoReview[] {
  const promised = { due: addDays(meetingDay(calendar, 18), 60), carriedOver: 1 };
  return [
    {
      action: 'Réparer le robinet',
      outcome: 'done',
      proof: 'Reçu du plombier, robinet vu par le comité',
      found: null,
    },
    {
      action: 'Les ASC rappellent chaque vendredi',
      outcome: 'done',
      proof: 'Cahier de rappel des ASC',
      found: null,
    },
    { action: 'Construire un hangar', outcome: 'abandoned', proof: '', found: promised },
    {
      action: 'Acheter un ballon et deux masques',
      outcome: 'postponed',
      proof: 'Devis du fournisseur, non payé',
      found: promised,
    },
  ];
}

/** The figures that promises are to move, by the words of the promise. */
export const FOLLOWED: readonly (readonly [action: string, figure: string])[] = [
  ['Les ASC rappellent chaque vendredi', 'service.cpn4'],
  ['Commander pour trois mois', 'stock.sulfate-mg'],
];

/** How the two decisions of the last meeting were voted. */
export const LAST_VOTES: DemoMinutes['votes'] = [
  [9, 0, 0],
  [8, 0, 1],
];

/** The management committee's next meeting. */
export function planNextMeeting(calendar: DemoCalendar) {
  const day = dayAt(calendar, story.lastMeetingMonth + 1, 10);
  return { organ: 'CG', kind: 'ordinaire', day, startAt: '09:00', place: PLACE } as const;
}
