import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { secondEntriesContract } from '../../../shared/contract/second-entries.ts';
import { compareEntries } from '../../../shared/domain/instruments/paper/compare-entries.ts';
import { layOutForm } from '../../../shared/domain/instruments/paper/paper-form.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { getXform } from '../instruments/reader.ts';
import { copyToDraft } from './attachment-writer.ts';
import { type Draft, findDraft, findSecondDraft } from './draft-reader.ts';
import { discardDraft, finaliseDraft, recordDraft } from './draft-writer.ts';
import { findSubmission, type HeldSubmission } from './reader.ts';
import { findSecondEntry, listDifferences } from './second-entry-reader.ts';
import { recordComparison, recordDecision, recordSettled } from './second-entry-writer.ts';

function getSubmission(db: Reader, id: string): HeldSubmission {
  const found = findSubmission(db, id);
  if (found) return found;
  throw new ExpectedFailure({ code: 'unknown-submission', facts: { id } });
}

function getSecondDraft(db: Reader, id: string): Draft & { readonly checks: string } {
  const draft = findDraft(db, id);
  const checks = draft?.checks ?? null;
  if (draft && checks !== null) return { ...draft, checks };
  throw new ExpectedFailure({ code: 'unknown-draft', facts: { draft: id } });
}

/** Whoever corrects the visit meanwhile would lose what they typed. */
function assertClosed(db: Writer, visit: string): void {
  if (!findDraft(db, visit)) return;
  throw new ExpectedFailure({ code: 'visit-reopened', facts: {} });
}

/** What the pages ask of papers that are typed twice. */
export const secondEntryHandlers: HandlersOf<typeof secondEntriesContract> = {
  secondEntry({ db }, { visit }) {
    const entry = findSecondEntry(db, visit);
    return {
      draft: findSecondDraft(db, visit)?.id ?? null,
      fields: entry?.fields ?? null,
      settled: entry?.settled ?? false,
      differences: [...listDifferences(db, visit)],
    };
  },
  startSecond({ db, ids, clock }, { visit }) {
    const begun = findSecondDraft(db, visit);
    if (begun) return begun;
    const { facility, formId, version } = getSubmission(db, visit);
    const draft: Draft = {
      ...{ id: `uuid:${ids.next()}`, facility, formId, formVersion: version },
      startedAt: new Date(clock.now()).toISOString(),
      ...{ place: null, reason: null, checks: visit },
    };
    recordDraft(db, draft);
    return draft;
  },
  compareEntries({ db }, { draft: id, answers }) {
    const { checks } = getSecondDraft(db, id);
    const first = getSubmission(db, checks);
    const { definition, xform } = getXform(db, first.formId, first.version);
    const comparison = compareEntries(layOutForm(definition, xform), first.answers, answers);
    recordComparison(db, { id: checks, facility: first.facility }, comparison);
    discardDraft(db, id);
    const { fields, differences } = comparison;
    return { visit: checks, fields, differences: differences.length };
  },
  decideDifference({ db }, { visit, path, choice, value }) {
    const { facility } = getSubmission(db, visit);
    const found = listDifferences(db, visit).find((each) => each.path === path);
    if (!found) throw new ExpectedFailure({ code: 'unknown-submission', facts: { id: path } });
    const chosen = choice === 'other' ? value : found[choice];
    recordDecision(db, { id: visit, facility }, { path, choice, chosen });
    return {};
  },
  settleEntries({ db, ids, clock }, { visit, reason, answers }) {
    const found = getSubmission(db, visit);
    const { facility, formId, version, kind, day } = found;
    if (listDifferences(db, visit).some(({ choice }) => choice === null))
      throw new ExpectedFailure({ code: 'undecided-differences', facts: {} });
    assertClosed(db, visit);
    const now = new Date(clock.now()).toISOString();
    const place = { id: visit, facility, formId, formVersion: version, place: null };
    const draft: Draft = { ...place, startedAt: now, reason };
    recordDraft(db, draft);
    copyToDraft(db, visit);
    finaliseDraft(db, draft, answers, {
      kind,
      day,
      endedAt: now,
      way: null,
      reopeningId: ids.next(),
    });
    recordSettled(db, { id: visit, facility });
    return {};
  },
};
