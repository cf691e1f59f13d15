import type { ServiceValue } from '../../../shared/domain/services/service-value.ts';
import type { Reader } from '../../db/handles.ts';

/** Every monthly count that a centre reported, oldest first. */
export function listServiceValues(db: Reader, facility: string): readonly ServiceValue[] {
  return db.all<ServiceValue>(
    `SELECT v.period, s.code AS indicator, v.value
     FROM service_value v JOIN service s ON s.id = v.service_id
     WHERE v.facility_id = ? ORDER BY v.period, s.local, s.rowid`,
    [facility],
  );
}
