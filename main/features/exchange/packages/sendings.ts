import type { SendingPurpose, SendingWay } from '../../../../shared/domain/exchange/sending.ts';
import type { Reader, Writer } from '../../../db/handles.ts';

/** A package that was made here. */
export interface Sending {
  readonly device: string;
  /** One centre, or `''` for all that was held. */
  readonly facility: string;
  readonly purpose: SendingPurpose;
  readonly way: SendingWay;
  readonly events: number;
  readonly files: number;
  readonly bytes: number;
  readonly madeAt: string;
}

/** Notes what was sent. */
export function noteSending(db: Writer, id: string, sending: Sending): void {
  db.run(
    `INSERT INTO sending (id, device, facility, purpose, way, events, files, bytes, made_at)
     VALUES (:id, :device, :facility, :purpose, :way, :events, :files, :bytes, :madeAt)`,
    { id, ...sending },
  );
}

/** What was sent from here, the newest first. */
export function listSendings(db: Reader): readonly Sending[] {
  return db.all<Sending>(
    `SELECT device, facility, purpose, way, events, files, bytes, made_at AS madeAt
     FROM sending ORDER BY made_at DESC, id DESC`,
  );
}
