import { addDays, type Day } from '../../shared/domain/calendar/day.ts';
import { csvText } from './csv-text.ts';
import { type DemoCalendar, dayAt, meetingDay, story } from './demo-calendar.ts';

/**
 * Promises at every stage: verified, done, under way, overdue, carried over, given up. A line is: month in which it was
 * made (its position) | problem | cause | action | who | days until due | FCFA | status | times carried over.
 * The bag and mask were promised in month 18 and have a new date since the meeting of month 21.
 */
const promises = `
12 | Pas d'eau au point de lavage | Robinet cassé | Réparer le robinet | gérant | 30 | 15000 | vérifié | 0
12 | Peu de femmes reviennent pour la CPN4 | Personne ne les rappelle | Les ASC rappellent chaque vendredi | sage-femme | 45 | 0 | vérifié | 0
18 | Pas de hangar pour attendre | Jamais construit | Construire un hangar | président | 60 | 850000 | abandonné | 1
18 | Ballon du nouveau-né inutilisable | Valve perdue | Acheter un ballon et deux masques | trésorière générale | 141 | 90000 | en cours | 2
21 | Prix non affichés | Affiche usée | Imprimer et plastifier les prix | secrétaire administratif | 30 | 5000 | à faire | 1
21 | Fiches de stock en retard | Le gérant est seul | Compter dix produits chaque lundi | gérant | 40 | 0 | fait | 0
21 | Sulfate de magnésium en rupture | Commande trop petite | Commander pour trois mois | DTC | 25 | 24000 | en cours | 0
23 | Attente trop longue le matin | Une seule personne à la caisse | Ouvrir la caisse à 7 h 30 | Fanta Jigi | 46 | 0 | à faire | 0
`;

/** The promises as a table; those of the last month were made at the visit, the others at a meeting. */
export function writeActions(calendar: DemoCalendar): string {
  const rows = promises
    .trim()
    .split('\n')
    .map((line) => line.split(' | '))
    .map(([month, problem, cause, action, who, days, ...rest]) => {
      const made = dayMade(calendar, Number(month));
      const due = addDays(made, Number(days));
      return [made, problem, cause, action, who, due, ...rest].map((cell) => cell ?? '');
    });
  const heading = 'date,probleme,cause,action,responsable,echeance,cout,statut,reportee';
  return csvText([heading.split(','), ...rows]);
}

function dayMade(calendar: DemoCalendar, monthIndex: number): Day {
  const isVisit = monthIndex === calendar.months.length - 1;
  return isVisit
    ? dayAt(calendar, monthIndex, story.visitDayOfMonth)
    : meetingDay(calendar, monthIndex);
}
