import type { DeathReviewData } from '../../../shared/domain/reports/death-review-document.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import type { Reader } from '../../db/handles.ts';
import { getDeath } from '../deaths/reader.ts';
import { listActions } from '../improvement/reader.ts';

/** A review with the actions made of it. Whoever answers is told by their post alone: the paper bears no name. */
export function readDeathReview(
  db: Reader,
  id: string,
  { facility: { code }, translate }: SheetContext,
): DeathReviewData {
  const review = getDeath(db, code, id);
  const actions = listActions(db, code).filter(
    ({ source }) => source?.kind === 'death' && source.ref === id,
  );
  return {
    id,
    review,
    actions: actions.map(({ action, office, dueOn, cost }) => ({
      action,
      who: office ?? translate('deaths:paper.unnamed'),
      due: dueOn,
      cost,
    })),
  };
}
