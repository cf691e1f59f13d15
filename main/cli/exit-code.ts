import { assertNever, ExpectedFailure, type Failure } from '../../shared/contract/failures.ts';
import { isDiskError } from '../app/recognise-failure.ts';

/** What a command tells the script that called it; outputs to the letter. */
export const EXIT = {
  done: 0,
  failed: 1,
  wrongUse: 2,
  partlyDone: 3,
  refused: 4,
  inUse: 5,
  newer: 6,
  damaged: 7,
  disk: 8,
} as const;

/** One of the numbers above. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

function exitCodeOfFailure(failure: Failure): ExitCode {
  switch (failure.code) {
    case 'unknown-command':
    case 'missing-option':
    case 'bad-option':
    case 'packages-apart':
    case 'bad-recipient':
      return EXIT.wrongUse;
    case 'pin-needed':
    case 'signed-out':
    case 'wrong-recovery-code':
    case 'pin-too-short':
    case 'wrong-pin':
    case 'pin-delayed':
    case 'role-refused':
    case 'unknown-user':
    case 'last-supervisor':
      return EXIT.refused;
    case 'workspace-in-use':
      return EXIT.inUse;
    case 'workspace-newer':
      return EXIT.newer;
    case 'workspace-damaged':
    case 'workspace-damaged-no-backup':
    case 'keys-damaged':
    case 'no-backup':
    case 'backup-unverified':
      return EXIT.damaged;
    case 'backup-not-made':
    case 'disk-full':
    case 'disk-read-only':
    case 'disk-failed':
    case 'package-not-written':
      return EXIT.disk;
    case 'user-exists':
    case 'unknown-file':
    case 'person-erased':
    case 'upload-too-large':
    case 'not-an-image':
    case 'not-a-recording':
    case 'unnamed-sound':
    case 'unnamed-data-file':
    case 'sheet-name-refused':
    case 'not-a-video':
    case 'not-a-document':
    case 'not-a-page':
    case 'media-cut-off':
    case 'image-too-wide':
    case 'media-too-large':
    case 'media-lost':
    case 'media-not-come':
    case 'no-viewer':
    case 'no-folder-viewer':
    case 'port-refused':
    case 'no-workspace':
    case 'workspace-exists':
    case 'unknown-facility':
    case 'facility-exists':
    case 'form-unchanged':
    case 'unknown-form':
    case 'unknown-meeting':
    case 'unknown-indicator':
    case 'unknown-submission':
    case 'unknown-draft':
    case 'visit-reopened':
    case 'undecided-differences':
    case 'month-validated':
    case 'meeting-signed':
    case 'meeting-exists':
    case 'attendee-listed':
    case 'meeting-not-approved':
    case 'meeting-not-signed':
    case 'meeting-begun':
    case 'name-without-letters':
    case 'unknown-row':
    case 'entry-field-refused':
    case 'entry-exists':
    case 'entry-common':
    case 'entry-of-headquarters':
    case 'undo-too-late':
    case 'entry-in-use':
    case 'bad-code':
    case 'cell-refused':
    case 'card-taken':
    case 'more-votes-than-people':
    case 'post-in-use':
    case 'name-needed':
    case 'organ-exists':
    case 'organ-in-use':
    case 'end-before-start':
    case 'unknown-action':
    case 'not-a-uid':
    case 'element-taken':
    case 'unit-taken':
    case 'no-org-unit':
    case 'not-enrolled':
    case 'headquarters-reads':
    case 'not-headquarters':
    case 'tray-full':
    case 'conflict-settled':
    case 'conflict-value':
    case 'not-undoable':
    case 'unknown-package':
    case 'unknown-device':
    case 'device-revoked':
    case 'device-keys-differ':
    case 'headquarters-known':
    case 'headquarters-of-another':
    case 'keys-file-refused':
    case 'keys-file-own':
    case 'package-damaged':
    case 'package-malformed':
    case 'package-forged':
    case 'package-altered':
    case 'export-too-large':
    case 'mirror-no-server':
    case 'mirror-no-tls':
    case 'mirror-interrupted':
    case 'mirror-full':
    case 'mirror-refused':
    case 'mirror-no-database':
    case 'mirror-not-allowed':
    case 'mirror-of-another':
    case 'mirror-newer':
    case 'mirror-busy':
    case 'drive-gone':
    case 'no-drive':
    case 'several-drives':
    case 'cancelled':
    case 'reception-stopped':
      return EXIT.failed;
    default:
      return assertNever(failure);
  }
}

/** The exit code that an error means. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof ExpectedFailure) return exitCodeOfFailure(error.failure);
  return isDiskError(error) ? EXIT.disk : EXIT.failed;
}
