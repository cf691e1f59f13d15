import type { Reader } from './handles.ts';

/** Whether the workspace is that of headquarters. */
export function isHeadquarters(db: Reader): boolean {
  return (
    db.get("SELECT 1 FROM workspace WHERE name = 'kind' AND value = 'headquarters'") !== undefined
  );
}
