import { MINIMUM_CELL } from '../../../shared/domain/surveys/item-results.ts';
import type { Reader } from '../../db/handles.ts';

/** Under how many answers a result of this centre is not shown. */
export function readMinimumCell(db: Reader, facility: string): number {
  const held = db.get<{ minimum: number }>(
    'SELECT minimum_cell AS minimum FROM survey_setting WHERE facility_id = ?',
    [facility],
  );
  return held?.minimum ?? MINIMUM_CELL;
}
