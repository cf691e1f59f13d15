import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { checkLink, type Link, linkId } from '../../../shared/domain/exchange/link.ts';
import { isUid, type Uid } from '../../../shared/domain/exchange/uid.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, type Saved, saveRow } from '../../db/save-row.ts';
import { getFacility } from '../facilities/reader.ts';
import { listLinks, listOrgUnits } from './link-reader.ts';

/** Links a subject to a place of DHIS2; a place that another subject has is refused. */
export function saveLink(db: Writer, link: Link): Saved {
  const refusal = checkLink(link, listLinks(db));
  if (refusal?.code === 'not-a-uid') throw notAUid(refusal.value);
  if (refusal?.code === 'element-taken') {
    throw new ExpectedFailure({ code: 'element-taken', facts: { by: refusal.by } });
  }
  return saveRow(db, 'dhis2_link', {
    id: linkId(link),
    facility_id: link.facility,
    subject: link.subject,
    data_element: link.dataElement,
    category_option_combo: link.categoryOptionCombo,
    attribute_option_combo: link.attributeOptionCombo,
  });
}

/** Takes a link away. */
export function removeLink(db: Writer, link: Pick<Link, 'facility' | 'subject'>): void {
  deleteRow(db, 'dhis2_link', linkId(link));
}

/** Says which organisation unit a centre is; `null` takes that away. */
export function saveOrgUnit(db: Writer, facility: string, unit: Uid | null): Saved {
  getFacility(db, facility);
  if (unit === null) return deleteRow(db, 'dhis2_org_unit', facility) ? 'changed' : 'unchanged';
  if (!isUid(unit)) throw notAUid(unit);
  const rival = [...listOrgUnits(db)].find(([code, held]) => held === unit && code !== facility);
  if (rival) throw new ExpectedFailure({ code: 'unit-taken', facts: { by: rival[0] } });
  return saveRow(db, 'dhis2_org_unit', { id: facility, facility_id: facility, org_unit: unit });
}

function notAUid(value: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'not-a-uid', facts: { value } });
}
