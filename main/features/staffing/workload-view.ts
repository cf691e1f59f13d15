import type { CadreWorkload, WorkloadStep } from '../../../shared/contract/staffing-workload.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { postsByCadre } from '../../../shared/domain/staffing/posts.ts';
import {
  availableWorkingTime,
  compareStaff,
  findWisnFault,
  requiredStaff,
  type WisnCadre,
  type WisnRequirement,
  type WorkingYear,
} from '../../../shared/domain/staffing/wisn.ts';
import { activityWorkload, wisnCadreOf } from '../../../shared/domain/staffing/workload.ts';
import type { Reader } from '../../db/handles.ts';
import { listStaffEntries } from './reader.ts';
import type { CadreLabels } from './roster-view.ts';
import {
  type HeldActivity,
  listActivities,
  listWorkingYears,
  readYearCounts,
} from './workload-reader.ts';

interface WorkloadPlace {
  readonly facility: string;
  readonly period: Month;
}

type Counts = (service: string) => readonly (number | null)[];

function stepsOf(
  activities: readonly HeldActivity[],
  countsOf: Counts,
  serviceLabels: ReadonlyMap<string, string>,
  requirement: WisnRequirement | null,
): WorkloadStep[] {
  const health = activities.filter(({ kind }) => kind === 'health');
  return activities.map(({ cadre: _, ...activity }) => {
    const step = requirement?.steps[health.findIndex(({ id }) => id === activity.id)];
    return {
      ...activity,
      serviceLabel: serviceLabels.get(activity.service ?? '') ?? null,
      workload: activity.kind === 'health' ? activityWorkload(activity, countsOf) : null,
      standardWorkload: step?.standardWorkload ?? null,
      required: step?.persons ?? null,
    };
  });
}

/** What hinders the calculation: nothing to reckon with, or standards of no use. */
function faultOf(activities: readonly HeldActivity[], standard: WisnCadre | null): string | null {
  if (activities.length === 0) return 'no-activities';
  return standard === null ? 'no-working-year' : findWisnFault(standard);
}

function toWorkload(
  names: { readonly cadre: string; readonly label: string },
  workingYear: WorkingYear | null,
  activities: readonly HeldActivity[],
  countsOf: Counts,
  serviceLabels: ReadonlyMap<string, string>,
  existing: number | null,
): CadreWorkload {
  const standard =
    workingYear === null ? null : wisnCadreOf(names.label, workingYear, activities, countsOf);
  const fault = faultOf(activities, standard);
  const requirement = standard === null || fault !== null ? null : requiredStaff(standard);
  const compared =
    requirement === null || existing === null ? null : compareStaff(existing, requirement.required);
  return {
    ...names,
    workingYear,
    activities: stepsOf(activities, countsOf, serviceLabels, requirement),
    availableHours: workingYear === null ? null : availableWorkingTime(workingYear),
    fault,
    requirement,
    existing,
    difference: compared?.difference ?? null,
    ratio: compared?.ratio ?? null,
  };
}

/** The workload of every cadre, with its steps; those that somebody began come first. */
export function readWorkload(
  db: Reader,
  { facility, period }: WorkloadPlace,
  labels: CadreLabels,
  services: readonly { readonly code: string; readonly label: string }[],
): readonly CadreWorkload[] {
  const activities = Map.groupBy(listActivities(db, facility), ({ cadre }) => cadre);
  const years = listWorkingYears(db, facility);
  const posts = postsByCadre(listStaffEntries(db, facility), period);
  const codes = new Map(
    db
      .all<{ code: string; name: string }>(
        `SELECT code, name FROM cadre WHERE facility_id IN ('', ?)`,
        [facility],
      )
      .map(({ code, name }) => [code, name]),
  );
  const serviceLabels = new Map(services.map(({ code, label }) => [code, label]));
  const countsOf: Counts = (service) => readYearCounts(db, facility, service, period);
  const all = [...labels].map(([cadre, label]) => {
    const existing = posts.find((each) => each.cadre === codes.get(cadre))?.filled ?? null;
    const own = activities.get(cadre) ?? [];
    const year = years.get(cadre) ?? null;
    return toWorkload({ cadre, label }, year, own, countsOf, serviceLabels, existing);
  });
  const isBegun = ({ workingYear, activities: own }: CadreWorkload): boolean =>
    workingYear !== null || own.length > 0;
  return [...all.filter(isBegun), ...all.filter((each) => !isBegun(each))];
}
