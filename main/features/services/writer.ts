import type { ServiceValue } from '../../../shared/domain/services/service-value.ts';
import type { Writer } from '../../db/handles.ts';
import { saveKnown } from '../../db/save-known.ts';
import type { Saved } from '../../db/save-row.ts';

/** Records a count of a month; one without a value only says that it is missing, and leaves a held value alone. */
export function recordServiceValue(
  db: Writer,
  facility: string,
  serviceId: string,
  { period, indicator, value }: ServiceValue,
): Saved {
  return saveKnown(db, 'service_value', {
    id: `${facility}:${period}:${indicator}`,
    facility_id: facility,
    period,
    service_id: serviceId,
    value,
  });
}
