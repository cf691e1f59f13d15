import { dayAt } from '../../resources/demo/demo-calendar.ts';
import { DEMO_FACILITY, type DemoYears } from '../../resources/demo/demo-centre.ts';
import type { Writer } from '../db/handles.ts';
import { saveTarget } from '../features/facilities/targets.ts';
import { validateMonth } from '../features/months/month-state.ts';
import { saveNote } from '../features/months/note-writer.ts';
import { listPosts } from '../features/staffing/roster-reader.ts';
import { recordDemoAccounts } from './demo-accounts.ts';
import { recordDemoGovernance } from './demo-governance.ts';
import { recordDemoMeetings } from './demo-meetings.ts';
import { recordDemoShelf } from './demo-shelf.ts';
import { recordDemoStaff } from './demo-staff.ts';
import type { Workspace } from './workspace.ts';

const { code: facility } = DEMO_FACILITY;

/** The month whose report came to the district after the fifth, by its position. */
const LATE_MONTH = 20;

/** Notes at cells: position of the month, service, what is noted, whether it is to be looked at again. */
const NOTES: readonly (readonly [number, string, string, boolean])[] = [
  [7, 'references', 'Registre des références égaré ce mois-là.', false],
  [8, 'deces_maternels', 'Décès revu avec le CSRéf.', false],
  [23, 'palu_graves', 'À comparer avec le registre de la salle de soins.', true],
];

/** What the ASACO aims at, in percent, by the code of the rate. */
const TARGETS = {
  couverture_cpn1: 85,
  couverture_cpn4: 55,
  couverture_accouchements: 75,
  abandon_penta: 10,
} as const;

function recordTargets(db: Writer, { calendar }: DemoYears): void {
  const years = new Set(calendar.months.map((month) => Number(month.slice(0, 4))));
  for (const year of years) {
    for (const [code, value] of Object.entries(TARGETS)) {
      saveTarget(db, facility, { code, year, value, source: "plan de l'ASACO" });
    }
  }
}

function recordNotes(db: Writer, { calendar }: DemoYears): void {
  for (const [position, row, note, flagged] of NOTES) {
    const period = calendar.months[position];
    if (period === undefined) continue;
    const place = { facility, period, language: 'fr' } as const;
    saveNote(db, place, { sheet: 'services', row, column: 'value', note, flagged });
  }
}

/** Every month but the last is validated; reports reach the district by the fifth. */
function validateMonths(db: Writer, { calendar }: DemoYears): void {
  for (const [position, period] of calendar.months.slice(0, -1).entries()) {
    const received = dayAt(calendar, position + 1, position === LATE_MONTH ? 9 : 4);
    validateMonth(db, facility, period, received);
  }
}

/** Writes of the demonstration centre what no file brings; nothing where it was written before. */
export function recordDemoMonth(workspace: Workspace, years: DemoYears): void {
  workspace.write('coach', (db) => {
    if (listPosts(db, facility).length > 0) return;
    recordDemoStaff(db, workspace.ids, years);
    recordDemoShelf(db, years);
    recordDemoAccounts(db, workspace.ids, years);
    recordTargets(db, years);
    recordNotes(db, years);
    recordDemoGovernance(db, workspace.ids, years);
    recordDemoMeetings(db, workspace, years);
    validateMonths(db, years);
  });
}
