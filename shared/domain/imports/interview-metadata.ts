/** Columns that carry the identity of an interview, the surest first. */
const IDENTITY_COLUMNS = ['_uuid', 'meta/instanceid', 'meta-instanceid', 'instanceid', 'key'];

/** What a telephone records by itself: columns of a table, and types of questions. */
export const FILLED_BY_PHONE = [
  'start',
  'end',
  'today',
  'deviceid',
  'subscriberid',
  'simserial',
  'phonenumber',
  'username',
  'email',
  'audit',
] as const;

/** Columns that ODK and Kobo add beside the questions; anything that begins with `_` is one as well. */
const METADATA_COLUMNS = new Set([
  ...IDENTITY_COLUMNS,
  'parent_key',
  ...FILLED_BY_PHONE,
  'formhub/uuid',
  'meta/rootuuid',
  'meta/deprecatedid',
  'meta/instancename',
  'meta-instancename',
  'meta-deprecatedid',
  'meta/audit',
  'meta-audit',
  'instancename',
  'submissiondate',
  'submitterid',
  'submittername',
  'attachmentspresent',
  'attachmentsexpected',
  'status',
  'reviewstate',
  'edits',
  'formversion',
]);

/** Whether the table is one of filled forms: it has a column with the identity of each. */
export function isInterviewHeading(heading: readonly string[]): boolean {
  return findIdentityColumn(heading) !== null;
}

/** Whether the table holds the rows of a repeat: children of interviews that stand in another table. */
export function isRepeatHeading(heading: readonly string[]): boolean {
  return heading.some((cell) =>
    /^(?:PARENT_KEY|_parent_index|_parent_table_name)$/.test(cell.trim()),
  );
}

/** The position of the column that tells one interview from another, or `null`. */
export function findIdentityColumn(heading: readonly string[]): number | null {
  const names = heading.map((cell) => cell.trim());
  // A table of ours may have a column "Key"; ODK writes `KEY`.
  const isIdentity = (name: string, wanted: string): boolean =>
    wanted === 'key' ? name === 'KEY' : name.toLowerCase() === wanted;
  for (const wanted of IDENTITY_COLUMNS) {
    const index = names.findIndex((name) => isIdentity(name, wanted));
    if (index >= 0) return index;
  }
  return null;
}

/** Whether a column that is no question of the form was added by ODK or Kobo. */
export function isMetadataColumn(name: string): boolean {
  const folded = name.trim().toLowerCase();
  return folded.startsWith('_') || folded.startsWith('set-of-') || METADATA_COLUMNS.has(folded);
}

/** When a filled form was begun, ended and sent, as ODK and Kobo write it; `null` where the table has no such column. */
export interface InterviewClock {
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly submittedAt: string | null;
}

/** Reads the clock of one line from the columns that ODK and Kobo add. */
export function readInterviewClock(
  heading: readonly string[],
  cells: readonly string[],
): InterviewClock {
  const names = heading.map((cell) => cell.trim().toLowerCase());
  const read = (...wanted: readonly string[]): string | null => {
    const index = names.findIndex((name) => wanted.includes(name));
    return cells[index]?.trim() || null;
  };
  return {
    startedAt: read('start'),
    endedAt: read('end'),
    submittedAt: read('_submission_time', 'submissiondate'),
  };
}
