import type { Month } from '../calendar/month.ts';
import { type CadreAbsence, recordedAbsenceRate } from '../staffing/absence.ts';
import {
  absenceRate,
  type CadrePosts,
  postsByCadre,
  sumPosts,
  vacancyRate,
} from '../staffing/posts.ts';
import type { StaffEntry } from '../staffing/staff-entry.ts';
import { compareStaff, findWisnFault, requiredStaff, type WisnCadre } from '../staffing/wisn.ts';
import { type Figure, makeFigure } from './figure.ts';

/**
 * The staff figures of a month, cadre by cadre and (item `null`) of the whole centre. The absence rate is that of the
 * days recorded (method `calendar-days`) where absences are, else that of one count (`one-day`).
 */
export function staffFigures(
  entries: readonly StaffEntry[],
  period: Month,
  absences: readonly CadreAbsence[],
): readonly Figure[] {
  const cadres = postsByCadre(entries, period);
  return [
    ...cadres.flatMap((cadre) => [
      ...postFigures(cadre.cadre, cadre, [cadre]),
      absenceFigure(
        cadre.cadre,
        [cadre],
        absences.filter((each) => each.cadre === cadre.cadre),
      ),
    ]),
    ...postFigures(null, sumPosts(cadres), cadres),
    absenceFigure(null, cadres, absences),
  ];
}

function postFigures(
  item: string | null,
  { norm, filled, present }: Omit<CadrePosts, 'cadre'>,
  cadres: readonly CadrePosts[],
): readonly Figure[] {
  const aboveNorm = norm !== null && filled !== null && filled > norm;
  const tooManyPresent = filled !== null && present !== null && present > filled;
  return [
    makeFigure('staff.norm', item, 'postes', { value: norm }),
    makeFigure('staff.filled', item, 'postes', {
      value: filled,
      flags: aboveNorm ? ['above-norm'] : [],
    }),
    makeFigure('staff.present', item, 'personnes', {
      value: present,
      flags: tooManyPresent ? ['present-above-filled'] : [],
    }),
    makeFigure('staff.vacancyRate', item, '%', vacancyRate(cadres)),
  ];
}

function absenceFigure(
  item: string | null,
  cadres: readonly CadrePosts[],
  absences: readonly CadreAbsence[],
): Figure {
  const rate =
    absences.length === 0
      ? { ...absenceRate(cadres), method: 'one-day' }
      : { ...recordedAbsenceRate(absences), method: 'calendar-days' };
  return makeFigure('staff.absenceRate', item, '%', rate);
}

/** Staff against workload, for the cadres whose activity standards the centre holds; none is invented. */
export function wisnFigures(
  standards: readonly WisnCadre[],
  entries: readonly StaffEntry[],
  period: Month,
): readonly Figure[] {
  const cadres = postsByCadre(entries, period);
  return standards.flatMap((standard) => {
    const fault = findWisnFault(standard);
    const required = fault === null ? requiredStaff(standard).required : null;
    const existing = cadres.find(({ cadre }) => cadre === standard.cadre)?.filled ?? null;
    const ratio =
      required === null || existing === null ? null : compareStaff(existing, required).ratio;
    const flags = fault === null ? [] : [fault];
    return [
      makeFigure('staff.wisnRequired', standard.cadre, 'postes', {
        value: required,
        method: 'wisn',
        flags,
      }),
      makeFigure('staff.wisnRatio', standard.cadre, '', {
        value: ratio,
        method: 'wisn',
        numerator: existing,
        denominator: required,
        flags,
      }),
    ];
  });
}
