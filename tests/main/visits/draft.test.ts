import { describe, expect, it } from 'vitest';
import { saveRow } from '../../../main/db/save-row.ts';
import { listDraftAnswers, listDrafts } from '../../../main/features/visits/draft-reader.ts';
import {
  discardDraft,
  finaliseDraft,
  recordDraft,
  recordDraftAnswers,
} from '../../../main/features/visits/draft-writer.ts';
import { listAnswerChanges, listReopenings } from '../../../main/features/visits/history-reader.ts';
import { findSubmission, listSubmissions } from '../../../main/features/visits/reader.ts';
import { addCentre, openScratch, type Scratch } from '../../db/scratch-database.ts';

const DRAFT = 'uuid:0b6a6a52-0000-4000-8000-000000000001';

function centreWithDraft(): Scratch {
  const scratch = openScratch();
  scratch.change((writer) => {
    addCentre(writer);
    saveRow(writer, 'form', {
      id: 'visite:1',
      facility_id: '',
      form_id: 'visite',
      version: '1',
      title: '{}',
      scoring: 'points',
      sheets: '[]',
      content_hash: '',
      definition: '{}',
      xform: '',
    });
    recordDraft(writer, {
      id: DRAFT,
      facility: 'TEST01',
      formId: 'visite',
      formVersion: '1',
      startedAt: '2026-11-12T08:00:00.000Z',
      place: null,
      reason: null,
    });
  });
  return scratch;
}

function countJournal({ database }: Scratch): number {
  return database.reader.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? 0;
}

describe('a draft', () => {
  it('keeps each answer as it is given, the last at a place, and where the coach was', () => {
    const scratch = centreWithDraft();
    for (const [path, value] of [
      ['/accueil/tarifs', 'non'],
      ['/hygiene/eau', 'oui'],
      ['/accueil/tarifs', 'oui'],
    ] as const) {
      scratch.change((writer) => recordDraftAnswers(writer, DRAFT, [{ path, value }], path));
    }
    const { reader } = scratch.database;
    expect(listDraftAnswers(reader, DRAFT)).toEqual([
      { path: '/accueil/tarifs', value: 'oui' },
      { path: '/hygiene/eau', value: 'oui' },
    ]);
    expect(listDrafts(reader, 'TEST01')).toMatchObject([{ id: DRAFT, place: '/accueil/tarifs' }]);
  });

  it('stays outside the journal until it is finalised, and then enters it whole', () => {
    const scratch = centreWithDraft();
    const before = countJournal(scratch);
    scratch.change((writer) =>
      recordDraftAnswers(writer, DRAFT, [{ path: '/hygiene/eau', value: 'oui' }], null),
    );
    expect(countJournal(scratch)).toBe(before);
    scratch.change((writer) => {
      const [draft] = listDrafts(writer, 'TEST01');
      if (!draft) throw new Error('The draft is there');
      finaliseDraft(writer, draft, listDraftAnswers(writer, DRAFT), {
        kind: 'checklist',
        day: '2026-11-12',
        endedAt: '2026-11-12T09:00:00.000Z',
        way: null,
        reopeningId: '1',
      });
    });
    expect(countJournal(scratch)).toBe(before + 2);
    const { reader } = scratch.database;
    expect(listDrafts(reader, 'TEST01')).toEqual([]);
    const days = { from: '2026-01-01', to: '2026-12-31' } as const;
    expect(listSubmissions(reader, 'TEST01', 'checklist', days)).toMatchObject([
      { instanceId: DRAFT, answers: [{ path: '/hygiene/eau', value: 'oui' }] },
    ]);
  });

  it('loses what was held at a row that is gone', () => {
    const scratch = centreWithDraft();
    const change = (value: string | null) =>
      scratch.change((writer) =>
        recordDraftAnswers(writer, DRAFT, [{ path: '/lot[2]/nom', value }], '/lot[1]/nom'),
      );
    change('SRO');
    change(null);
    expect(listDraftAnswers(scratch.database.reader, DRAFT)).toEqual([]);
  });

  it('that is thrown away takes its answers with it and is said to be gone', () => {
    const scratch = centreWithDraft();
    const answer = { path: '/hygiene/eau', value: 'oui' };
    scratch.change((writer) => recordDraftAnswers(writer, DRAFT, [answer], null));
    scratch.change((writer) => discardDraft(writer, DRAFT));
    expect(scratch.database.reader.all('SELECT * FROM draft_answer')).toEqual([]);
    expect(() =>
      scratch.change((writer) => recordDraftAnswers(writer, DRAFT, [answer], null)),
    ).toThrow('unknown-draft');
  });
});

describe('a filled form that is opened again', () => {
  const FIRST = [
    { path: '/hygiene/eau', value: 'oui' },
    { path: '/hygiene/savon', value: 'non' },
    { path: '/hygiene/note', value: 'à voir' },
  ];
  const SECOND = [
    { path: '/hygiene/eau', value: 'oui' },
    { path: '/hygiene/note', value: '' },
    { path: '/accueil/prix', value: 'non' },
  ];

  function finalise(scratch: Scratch, answers: typeof FIRST): void {
    scratch.change((writer) => {
      const [draft] = listDrafts(writer, 'TEST01');
      if (!draft) throw new Error('The draft is there');
      finaliseDraft(writer, draft, answers, {
        kind: 'checklist',
        day: '2026-11-12',
        endedAt: '2026-11-12T09:00:00.000Z',
        way: null,
        reopeningId: '1',
      });
    });
  }

  it('takes the new answers, with both values, the reason and the person in its history', () => {
    const scratch = centreWithDraft();
    finalise(scratch, FIRST);
    const { reader } = scratch.database;
    expect(listAnswerChanges(reader, DRAFT)).toEqual([]);
    scratch.change((writer) =>
      recordDraft(writer, {
        id: DRAFT,
        facility: 'TEST01',
        formId: 'visite',
        formVersion: '1',
        startedAt: '2026-11-13T08:00:00.000Z',
        place: null,
        reason: 'Savon mal noté',
      }),
    );
    finalise(scratch, SECOND);
    const held = findSubmission(reader, DRAFT)?.answers ?? [];
    expect(new Map(held.map(({ path, value }) => [path, value]))).toEqual(
      new Map(SECOND.map(({ path, value }) => [path, value])),
    );
    expect(listReopenings(reader, DRAFT)).toMatchObject([{ reason: 'Savon mal noté' }]);
    const changes = listAnswerChanges(reader, DRAFT);
    const byPath = changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(byPath).toMatchObject([
      { path: '/accueil/prix', before: null, after: 'non' },
      { path: '/hygiene/note', before: 'à voir', after: '' },
      { path: '/hygiene/savon', before: 'non', after: null },
    ]);
  });
});
