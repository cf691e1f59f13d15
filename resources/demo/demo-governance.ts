import { addDays, type Day } from '../../shared/domain/calendar/day.ts';
import { csvText } from './csv-text.ts';
import { type DemoCalendar, dayAt, meetingDay, story } from './demo-calendar.ts';
import type { DemoFile } from './demo-centre.ts';

/** Family names are Bambara words for what a good ASACO needs, so that nobody takes them for real people. */
const members = [
  ['Adama Kɛnɛya', 'M', 'CA', 'président', 'Kɛnɛyabugu'],
  ['Fanta Jigi', 'F', 'CA', 'vice-présidente', 'Kɛnɛyabugu'],
  ['Seydou Bɛnkan', 'M', 'CA', 'membre', 'Sabaliso'],
  ['Nana Hɛrɛ', 'F', 'CA', 'membre', 'Jɔyɔrɔ'],
  ['Bourama Sabali', 'M', 'CG', 'secrétaire administratif', 'Kɛnɛyabugu'],
  ['Assitan Danaya', 'F', 'CG', 'trésorière générale', 'Sabaliso'],
  ['Lassana Baara', 'M', 'CG', 'organisation', 'Jɔyɔrɔ'],
  ['Kadia Dɛmɛ', 'F', 'CG', 'femmes', 'Sabaliso'],
  ['Issa Nyɛtaa', 'M', 'CG', 'jeunesse', 'Kɛnɛyabugu'],
  ['Rokia Kunnafoni', 'F', 'CG', 'information', 'Jɔyɔrɔ'],
  ['Daouda Tilennen', 'M', 'CS', 'commissaire aux comptes', 'Kɛnɛyabugu'],
  ['Sira Yɛrɛdon', 'F', 'CS', 'commissaire aux comptes', 'Jɔyɔrɔ'],
] as const;

const FIVE_YEARS = 60;

/** Twelve members, elected for five years: the CS earlier than the others, so that it is soon to be renewed. */
export function writeMembers(calendar: DemoCalendar): string {
  const daysOf = (organ: string): readonly [Day, Day] => {
    const month = organ === 'CS' ? -32 : -3;
    return [dayAt(calendar, month, 20), addDays(dayAt(calendar, month + FIVE_YEARS, 20), -1)];
  };
  return csvText([
    ['nom', 'sexe', 'organe', 'fonction', 'quartier', 'telephone', 'debut_mandat', 'fin_mandat'],
    ...members.map((member) => [...member, '', ...daysOf(member[2])]),
  ]);
}

/** The last two meetings of the board. */
export function writeMeetings(calendar: DemoCalendar): readonly DemoFile[] {
  const before = meetingDay(calendar, story.meetingBeforeMonth);
  const last = meetingDay(calendar, story.lastMeetingMonth);
  return [
    meetingFile({
      date: before,
      present: [
        'président',
        'vice-présidente',
        'Seydou Bɛnkan',
        'secrétaire administratif',
        'trésorière générale',
        'femmes',
        'jeunesse',
      ],
      excused: ['organisation'],
      guests: ['DTC', 'Chef de quartier'],
      decisions: [
        'Reporter l’achat du ballon et des masques du nouveau-né, et le payer sur la caisse tarification',
        'Afficher les prix avant la fin du mois',
      ],
      next: last,
    }),
    meetingFile({
      date: last,
      present: [
        'président',
        'vice-présidente',
        'Nana Hɛrɛ',
        'secrétaire administratif',
        'trésorière générale',
        'organisation',
        'femmes',
        'information',
        'Daouda Tilennen',
      ],
      excused: ['jeunesse'],
      guests: ['DTC', 'FELASCOM', 'Deux femmes suivies en CPN'],
      decisions: [
        'Payer cette semaine le ballon et les deux masques du nouveau-né : 90 000 FCFA, caisse tarification',
        'Commander gants et sulfate de magnésium pour trois mois',
      ],
      next: meetingDay(calendar, story.lastMeetingMonth + 3),
    }),
  ];
}

interface Meeting {
  readonly date: string;
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly guests: readonly string[];
  readonly decisions: readonly string[];
  readonly next: string;
}

function meetingFile(meeting: Meeting): DemoFile {
  const { date, ...rest } = meeting;
  const place = 'Salle de réunion du CSCom';
  const content = { organ: 'CA', kind: 'ordinaire', date, place, ...rest };
  return { name: `reunion-${date}.json`, content: `${JSON.stringify(content, null, 2)}\n` };
}
