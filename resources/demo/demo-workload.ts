import type { WorkingYear } from '../../shared/domain/staffing/wisn.ts';
import type { ActivityKind } from '../../shared/domain/staffing/workload.ts';

/** Work of a cadre: care that a service counts, in minutes a case; else percent of everybody's time; else hours of one. */
export interface DemoActivity {
  readonly cadre: string;
  readonly kind: ActivityKind;
  readonly name: string;
  readonly service: string | null;
  readonly amount: number;
}

/** What one person works in a year, five days a week. */
export const WORKING_YEAR: WorkingYear = {
  possibleDays: 260,
  leaveDays: 22,
  holidays: 12,
  sickDays: 4,
  trainingDays: 5,
  hoursPerDay: 8,
};

const activities = `
sage-femme | health | Première CPN | cpn1 | 40
sage-femme | health | Quatrième CPN | cpn4 | 25
sage-femme | health | Accouchement | accouchements | 180
sage-femme | health | Consultation postnatale | cpon | 30
sage-femme | health | Planification familiale, nouvelles | pf_nouvelles | 35
sage-femme | health | Planification familiale, anciennes | pf_anciennes | 15
sage-femme | support | Registres et rapport du mois | | 8
sage-femme | support | Réunions et hygiène | | 6
sage-femme | additional | Encadrement des matrones | | 60
infirmier-etat | health | Consultation | consultations | 15
infirmier-etat | health | Paludisme grave | palu_graves | 150
infirmier-etat | health | Référence | references | 60
infirmier-etat | support | Registres et rapport du mois | | 10
infirmier-etat | support | Réunions et hygiène | | 6
infirmier-etat | additional | Supervision des ASC | | 96
`;

/** The work of a midwife, who is alone, and of the nurses, who are two. */
export function writeActivities(): readonly DemoActivity[] {
  return activities
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([cadre = '', kind, name = '', service, amount]) => ({
      cadre,
      kind: kind as ActivityKind,
      name,
      service: service || null,
      amount: Number(amount),
    }));
}
