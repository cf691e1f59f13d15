import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { visitsContract } from '../../../shared/contract/visits.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { isChecklist } from '../../../shared/domain/instruments/submission-kind.ts';
import type { Reader } from '../../db/handles.ts';
import type { HandlersOf, ReadContext } from '../../platform/handlers.ts';
import { getForm } from '../instruments/reader.ts';
import { readAboutVisit } from './about-reader.ts';
import { copyToDraft } from './attachment-writer.ts';
import { type Draft, findDraft, listDraftAnswers, listDrafts } from './draft-reader.ts';
import {
  addOpenSeconds,
  discardDraft,
  finaliseDraft,
  recordDraft,
  recordDraftAnswers,
} from './draft-writer.ts';
import { listAnswerChanges, listReopenings } from './history-reader.ts';
import { findPlannedVisit } from './plan-reader.ts';
import { planVisit } from './plan-writer.ts';
import { findSubmission, type HeldSubmission, listSubmissions } from './reader.ts';
import { removeSubmission } from './removal-writer.ts';

const EVER = { from: '0000-01-01', to: '9999-12-31' } as const;

function getDraft(db: Reader, id: string): Draft {
  const draft = findDraft(db, id);
  if (draft) return draft;
  throw new ExpectedFailure({ code: 'unknown-draft', facts: { draft: id } });
}

function summarise({ db, language }: ReadContext, submission: HeldSubmission) {
  const { formId, version, instanceId, day } = submission;
  const form = getForm(db, formId, version).definition;
  const { score, band, answered, applicable, criticalMissed } = scorePoints(form, submission);
  return {
    id: instanceId,
    formId,
    formVersion: version,
    title: readText(form, form.title, findFormLanguage(form, language)),
    day,
    score,
    band,
    answered,
    applicable,
    criticalMissed: criticalMissed.length,
  };
}

/** What the pages ask of filled forms and drafts. */
export const visitsHandlers: HandlersOf<typeof visitsContract> = {
  list: (context, { facility, kind }) =>
    listSubmissions(context.db, facility, kind, EVER)
      .toReversed()
      .map((submission) => summarise(context, submission)),
  open({ db }, { id }) {
    const found = findSubmission(db, id);
    if (!found) throw new ExpectedFailure({ code: 'unknown-submission', facts: { id } });
    const { formId, version, day, answers } = found;
    return { id, formId, formVersion: version, day, answers: [...answers] };
  },
  drafts: ({ db }, { facility }) => [...listDrafts(db, facility)],
  start({ db, ids, clock, user }, { facility, formId, formVersion }) {
    getForm(db, formId, formVersion);
    const draft: Draft = {
      id: `uuid:${ids.next()}`,
      facility,
      formId,
      formVersion,
      startedAt: new Date(clock.now()).toISOString(),
      place: null,
      reason: null,
      startedBy: user,
      openSeconds: 0,
    };
    recordDraft(db, draft);
    return draft;
  },
  resume: ({ db }, { id }) => ({ ...getDraft(db, id), answers: [...listDraftAnswers(db, id)] }),
  answer({ db }, { draft, place, answers }) {
    recordDraftAnswers(db, draft, answers, place);
    return {};
  },
  spend({ db }, { draft, seconds }) {
    addOpenSeconds(db, draft, seconds);
    return {};
  },
  finalise({ db, clock, ids }, { draft: id, day, way = null, answers }) {
    const draft = getDraft(db, id);
    // A second typing is compared, never a visit of its own.
    if (draft.checks) throw new ExpectedFailure({ code: 'unknown-draft', facts: { draft: id } });
    const { definition } = getForm(db, draft.formId, draft.formVersion);
    const kind = isChecklist(definition) ? 'checklist' : 'interview';
    const endedAt = new Date(clock.now()).toISOString();
    finaliseDraft(db, draft, answers, { kind, day, endedAt, way, reopeningId: ids.next() });
    return { id };
  },
  discard({ db }, { draft }) {
    discardDraft(db, draft);
    return {};
  },
  reopen({ db, clock }, { id, reason }) {
    const held = findDraft(db, id);
    if (held) return held;
    const found = findSubmission(db, id);
    if (!found) throw new ExpectedFailure({ code: 'unknown-submission', facts: { id } });
    const draft: Draft = {
      id,
      facility: found.facility,
      formId: found.formId,
      formVersion: found.version,
      startedAt: new Date(clock.now()).toISOString(),
      place: null,
      reason,
    };
    recordDraft(db, draft);
    recordDraftAnswers(db, id, found.answers, null);
    copyToDraft(db, id);
    return draft;
  },
  remove({ db }, { id, reason }) {
    const found = findSubmission(db, id);
    if (!found) throw new ExpectedFailure({ code: 'unknown-submission', facts: { id } });
    removeSubmission(db, found, reason);
    return {};
  },
  planned: ({ db }, { facility }) => ({ day: findPlannedVisit(db, facility) }),
  plan({ db }, { facility, day }) {
    planVisit(db, facility, day);
    return {};
  },
  about({ db }, { id }) {
    const about = readAboutVisit(db, id);
    if (!about) throw new ExpectedFailure({ code: 'unknown-submission', facts: { id } });
    return { ...about, sameDay: [...about.sameDay] };
  },
  history: ({ db }, { id }) => ({
    reopenings: [...listReopenings(db, id)],
    changes: [...listAnswerChanges(db, id)],
  }),
};
