/**
 * What can be expected to go wrong, as a code with the facts that its sentence quotes. Both sides of the contract know
 * each code; the sentences are in `resources/locales/<language>/failures.json`, and each says what happened,
 * what is safe, and what to do next. Anything else that is thrown is a fault of ours.
 */
export type Failure =
  | { readonly code: 'unknown-command'; readonly facts: { readonly command: string } }
  | { readonly code: 'missing-option'; readonly facts: { readonly option: string } }
  | {
      readonly code: 'bad-option';
      readonly facts: { readonly option: string; readonly value: string };
    }
  | { readonly code: 'pin-needed'; readonly facts: Record<never, never> }
  | { readonly code: 'signed-out'; readonly facts: Record<never, never> }
  | { readonly code: 'unknown-file'; readonly facts: Record<never, never> }
  | { readonly code: 'person-erased'; readonly facts: Record<never, never> }
  | {
      readonly code: 'no-viewer';
      readonly facts: { readonly file: string; readonly folder: string };
    }
  | { readonly code: 'port-refused'; readonly facts: { readonly system: string } }
  | { readonly code: 'no-folder-viewer'; readonly facts: { readonly folder: string } }
  | {
      readonly code: 'upload-too-large';
      readonly facts: { readonly file: string; readonly limitMb: number };
    }
  | {
      readonly code:
        | 'not-an-image'
        | 'not-a-recording'
        | 'not-a-video'
        | 'not-a-document'
        | 'not-a-page'
        | 'media-cut-off'
        | 'image-too-wide'
        | 'media-lost'
        | 'media-not-come';
      readonly facts: { readonly file: string };
    }
  | {
      readonly code: 'media-too-large';
      readonly facts: { readonly file: string; readonly limitMb: number };
    }
  | { readonly code: 'wrong-recovery-code'; readonly facts: Record<never, never> }
  | { readonly code: 'pin-too-short'; readonly facts: { readonly minimum: number } }
  | { readonly code: 'wrong-pin'; readonly facts: { readonly waitSeconds: number } }
  | { readonly code: 'pin-delayed'; readonly facts: { readonly waitSeconds: number } }
  | { readonly code: 'role-refused'; readonly facts: { readonly role: string } }
  | { readonly code: 'unknown-user'; readonly facts: { readonly name: string } }
  | { readonly code: 'last-supervisor'; readonly facts: { readonly name: string } }
  | { readonly code: 'user-exists'; readonly facts: { readonly name: string } }
  | { readonly code: 'no-workspace'; readonly facts: { readonly directory: string } }
  | { readonly code: 'workspace-exists'; readonly facts: { readonly directory: string } }
  | { readonly code: 'workspace-in-use'; readonly facts: { readonly directory: string } }
  | {
      readonly code: 'workspace-newer';
      readonly facts: { readonly found: number; readonly known: number };
    }
  | { readonly code: 'workspace-damaged'; readonly facts: { readonly backup: string } }
  | { readonly code: 'workspace-damaged-no-backup'; readonly facts: Record<never, never> }
  | { readonly code: 'keys-damaged'; readonly facts: { readonly file: string } }
  | { readonly code: 'no-backup'; readonly facts: Record<never, never> }
  | { readonly code: 'backup-unverified'; readonly facts: { readonly detail: string } }
  | { readonly code: 'backup-not-made'; readonly facts: { readonly place: string } }
  | { readonly code: 'disk-full'; readonly facts: { readonly place: string } }
  | { readonly code: 'disk-read-only'; readonly facts: { readonly place: string } }
  | {
      readonly code: 'disk-failed';
      readonly facts: { readonly place: string; readonly system: string };
    }
  | { readonly code: 'export-too-large'; readonly facts: { readonly file: string } }
  | {
      readonly code: 'mirror-no-server' | 'mirror-no-tls' | 'mirror-interrupted' | 'mirror-full';
      readonly facts: { readonly server: string };
    }
  | {
      readonly code: 'mirror-refused';
      readonly facts: { readonly server: string; readonly user: string };
    }
  | {
      readonly code: 'mirror-no-database';
      readonly facts: { readonly server: string; readonly database: string };
    }
  | {
      readonly code: 'mirror-not-allowed';
      readonly facts: { readonly user: string; readonly database: string };
    }
  | {
      readonly code: 'mirror-of-another' | 'mirror-newer' | 'mirror-busy';
      readonly facts: { readonly schema: string };
    }
  | { readonly code: 'unknown-facility'; readonly facts: { readonly facility: string } }
  | { readonly code: 'facility-exists'; readonly facts: { readonly facility: string } }
  | { readonly code: 'form-unchanged'; readonly facts: { readonly form: string } }
  | {
      readonly code: 'unnamed-sound';
      readonly facts: { readonly file: string; readonly form: string };
    }
  | {
      readonly code: 'sheet-name-refused';
      readonly facts: { readonly file: string; readonly limit: number };
    }
  | {
      readonly code: 'unnamed-data-file';
      readonly facts: { readonly file: string; readonly form: string; readonly expected: string };
    }
  | { readonly code: 'unknown-form'; readonly facts: { readonly form: string } }
  | {
      readonly code: 'unknown-meeting';
      readonly facts: { readonly date: string; readonly facility: string };
    }
  | {
      readonly code: 'unknown-indicator';
      readonly facts: { readonly indicator: string; readonly facility: string };
    }
  | { readonly code: 'unknown-submission'; readonly facts: { readonly id: string } }
  | { readonly code: 'unknown-action'; readonly facts: { readonly id: string } }
  | { readonly code: 'unknown-draft'; readonly facts: { readonly draft: string } }
  | {
      readonly code: 'visit-reopened' | 'undecided-differences';
      readonly facts: Record<never, never>;
    }
  | {
      readonly code: 'meeting-exists';
      /** The meeting that is there. */
      readonly facts: { readonly date: string; readonly meeting: string };
    }
  | { readonly code: 'attendee-listed'; readonly facts: Record<never, never> }
  | { readonly code: 'month-validated'; readonly facts: { readonly period: string } }
  | {
      readonly code:
        | 'meeting-signed'
        | 'meeting-not-approved'
        | 'meeting-not-signed'
        | 'meeting-begun';
      readonly facts: { readonly date: string };
    }
  | { readonly code: 'card-taken'; readonly facts: { readonly date: string } }
  | {
      readonly code: 'more-votes-than-people';
      readonly facts: { readonly votes: number; readonly people: number };
    }
  | { readonly code: 'post-in-use'; readonly facts: Record<never, never> }
  | { readonly code: 'name-needed'; readonly facts: Record<never, never> }
  | { readonly code: 'organ-exists' | 'organ-in-use'; readonly facts: { readonly organ: string } }
  | {
      readonly code: 'end-before-start';
      readonly facts: { readonly start: string; readonly end: string };
    }
  | { readonly code: 'name-without-letters'; readonly facts: { readonly name: string } }
  | { readonly code: 'unknown-row'; readonly facts: { readonly row: string } }
  | {
      readonly code: 'entry-field-refused';
      readonly facts: { readonly field: string; readonly reason: string };
    }
  | { readonly code: 'entry-exists'; readonly facts: { readonly name: string } }
  | { readonly code: 'undo-too-late'; readonly facts: Record<never, never> }
  | { readonly code: 'entry-of-headquarters'; readonly facts: { readonly name: string } }
  | { readonly code: 'entry-common' | 'bad-code'; readonly facts: { readonly code: string } }
  | {
      readonly code: 'entry-in-use';
      readonly facts: { readonly code: string; readonly uses: number };
    }
  | {
      readonly code: 'cell-refused';
      readonly facts: { readonly row: string; readonly column: string };
    }
  | { readonly code: 'not-a-uid'; readonly facts: { readonly value: string } }
  | { readonly code: 'element-taken' | 'unit-taken'; readonly facts: { readonly by: string } }
  | { readonly code: 'no-org-unit'; readonly facts: { readonly facility: string } }
  | {
      readonly code:
        | 'headquarters-reads'
        | 'not-enrolled'
        | 'not-headquarters'
        | 'packages-apart'
        | 'tray-full'
        | 'drive-gone'
        | 'no-drive'
        | 'conflict-settled'
        | 'conflict-value'
        | 'not-undoable'
        | 'unknown-package';
      readonly facts: Record<never, never>;
    }
  | { readonly code: 'unknown-device'; readonly facts: { readonly device: string } }
  | {
      readonly code:
        | 'device-revoked'
        | 'device-keys-differ'
        | 'headquarters-known'
        | 'headquarters-of-another';
      readonly facts: { readonly name: string };
    }
  | {
      readonly code:
        | 'keys-file-refused'
        | 'keys-file-own'
        | 'package-damaged'
        | 'package-not-written';
      readonly facts: { readonly file: string };
    }
  | {
      readonly code: 'package-malformed';
      readonly facts: { readonly file: string; readonly detail: string };
    }
  | {
      readonly code: 'package-forged';
      readonly facts: { readonly file: string; readonly device: string };
    }
  | {
      readonly code: 'package-altered';
      readonly facts: {
        readonly file: string;
        readonly device: string;
        readonly facility: string;
        readonly number: number;
      };
    }
  | { readonly code: 'several-drives'; readonly facts: { readonly names: string } }
  | { readonly code: 'bad-recipient'; readonly facts: { readonly value: string } }
  | { readonly code: 'cancelled'; readonly facts: Record<never, never> }
  | { readonly code: 'reception-stopped'; readonly facts: Record<never, never> };

/** An expected failure on its way to the person; `message` is for developers, never shown. */
export class ExpectedFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: { readonly cause?: unknown }) {
    super(`${failure.code} ${JSON.stringify(failure.facts)}`, options);
    this.name = 'ExpectedFailure';
    this.failure = failure;
  }
}

/** Ends a choice that the compiler has proved complete; reaching it is a fault of ours. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
