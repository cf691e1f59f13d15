import type { Picture } from '../../../shared/domain/reports/document.ts';
import type { Reader } from '../../db/handles.ts';

/** The logo of a centre's ASACO, or null while none is kept. */
export function findLogo(db: Reader, facility: string): Picture | null {
  const held = db.get<Picture>('SELECT sha256, width, height FROM asaco_logo WHERE id = ?', [
    facility,
  ]);
  return held ?? null;
}

/** The bytes that logos name: what a check of the workspace looks for. */
export function listLogoBytes(db: Reader): readonly string[] {
  return db.all<Picture>('SELECT DISTINCT sha256 FROM asaco_logo').map(({ sha256 }) => sha256);
}
