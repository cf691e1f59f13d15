import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { type LinkRow, ORG_UNIT_SUBJECT } from '../../../shared/domain/exchange/link-table.ts';
import type { ImportProblemWord } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { isAtLeast } from '../../../shared/domain/users/role.ts';
import type { Saved } from '../../db/save-row.ts';
import { listSubjects } from '../exchange/link-reader.ts';
import { saveLink, saveOrgUnit } from '../exchange/link-writer.ts';
import { findUser } from '../users/reader.ts';
import type { Applying } from './applying.ts';
import type { StagedEntry } from './staged-record.ts';

/** Why a link that was refused is set aside. */
const REFUSALS: Readonly<Record<string, ImportProblemWord>> = {
  'element-taken': 'element-taken',
  'unit-taken': 'unit-taken',
  'unknown-facility': 'centre-unknown',
};

/** Takes a link, or the organisation unit of a centre; only who edits them on the screen may bring them in. */
export function applyLink(applying: Applying, entry: StagedEntry, row: LinkRow): void {
  const user = findUser(applying.db, applying.context.actor.user);
  if (user === null || !isAtLeast(user.role, 'supervisor')) {
    applying.setAside(entry, 'links-need-supervisor', {});
    return;
  }
  if (row.subject !== ORG_UNIT_SUBJECT && !isKnown(applying, row)) {
    applying.setAside(entry, 'subject-unknown', { value: quoted(row.subject) });
    return;
  }
  try {
    applying.save(entry, `${row.facility}:${row.subject}`, row, () => save(applying, row));
  } catch (error) {
    const failure = error instanceof ExpectedFailure ? error.failure : null;
    const word = failure === null ? undefined : REFUSALS[failure.code];
    if (failure === null || word === undefined) throw error;
    applying.setAside(entry, word, failure.facts);
  }
}

function isKnown({ db }: Applying, { facility, subject }: LinkRow): boolean {
  return listSubjects(db, facility, 'fr').some(
    (held) => held.subject === subject && held.facility === facility,
  );
}

function save({ db }: Applying, row: LinkRow): Saved {
  const { subject, facility, uid, option, attribute } = row;
  if (uid === null) return 'unchanged';
  if (subject === ORG_UNIT_SUBJECT) return saveOrgUnit(db, facility, uid);
  return saveLink(db, {
    facility,
    subject,
    dataElement: uid,
    categoryOptionCombo: option,
    attributeOptionCombo: attribute,
  });
}
