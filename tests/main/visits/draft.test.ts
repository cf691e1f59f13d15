import { describe, expect, it } from 'vitest';
import { saveRow } from '../../../main/db/save-row.ts';
import { listDraftAnswers, listDrafts } from '../../../main/features/visits/draft-reader.ts';
import {
  discardDraft,
  finaliseDraft,
  recordDraft,
  recordDraftAnswer,
} from '../../../main/features/visits/draft-writer.ts';
import { listSubmissions } from '../../../main/features/visits/reader.ts';
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
      scratch.change((writer) => recordDraftAnswer(writer, DRAFT, { path, value }));
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
      recordDraftAnswer(writer, DRAFT, { path: '/hygiene/eau', value: 'oui' }),
    );
    expect(countJournal(scratch)).toBe(before);
    scratch.change((writer) => {
      const [draft] = listDrafts(writer, 'TEST01');
      if (!draft) throw new Error('The draft is there');
      finaliseDraft(writer, draft, listDraftAnswers(writer, DRAFT), {
        kind: 'checklist',
        day: '2026-11-12',
        endedAt: '2026-11-12T09:00:00.000Z',
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

  it('that is thrown away takes its answers with it and is said to be gone', () => {
    const scratch = centreWithDraft();
    const answer = { path: '/hygiene/eau', value: 'oui' };
    scratch.change((writer) => recordDraftAnswer(writer, DRAFT, answer));
    scratch.change((writer) => discardDraft(writer, DRAFT));
    expect(scratch.database.reader.all('SELECT * FROM draft_answer')).toEqual([]);
    expect(() => scratch.change((writer) => recordDraftAnswer(writer, DRAFT, answer))).toThrow(
      'unknown-draft',
    );
  });
});
