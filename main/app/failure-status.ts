const STATUSES: Readonly<Record<string, number>> = {
  fault: 500,
  'signed-out': 401,
  'wrong-pin': 401,
  'wrong-recovery-code': 401,
  'role-refused': 403,
  'no-workspace': 404,
  'no-backup': 404,
  'workspace-exists': 409,
  'workspace-in-use': 409,
  'user-exists': 409,
  'facility-exists': 409,
  'last-supervisor': 409,
  'upload-too-large': 413,
  'media-too-large': 413,
  'pin-delayed': 429,
};

/**
 * What HTTP calls a failure, by its code. Pages read the code; the status is for whoever looks at the traffic, and only
 * a fault of ours is a server's error.
 */
export function statusOfFailure(code: string): number {
  return STATUSES[code] ?? (code.startsWith('unknown-') ? 404 : 422);
}
