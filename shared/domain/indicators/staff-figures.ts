import type { Month } from '../calendar/month.ts';
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

/** The staff figures of a month, cadre by cadre and (item `null`) of the whole centre. */
export function staffFigures(entries: readonly StaffEntry[], period: Month): readonly Figure[] {
  const cadres = postsByCadre(entries, period);
  return [
    ...cadres.flatMap((cadre) => postFigures(cadre.cadre, cadre, [cadre])),
    ...postFigures(null, sumPosts(cadres), cadres),
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
    makeFigure('staff.absenceRate', item, '%', { ...absenceRate(cadres), method: 'one-day' }),
  ];
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
