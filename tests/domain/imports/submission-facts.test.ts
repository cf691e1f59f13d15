import { describe, expect, it } from 'vitest';
import { findCentreCode } from '../../../shared/domain/imports/centre-code.ts';
import { findSubmissionDay } from '../../../shared/domain/imports/submission-day.ts';
import type { Answer, Submission } from '../../../shared/domain/instruments/submission.ts';
import { form, group, question } from './form-fixture.ts';

function filled(...answers: readonly (readonly [path: string, value: string])[]): Submission {
  const list: Answer[] = answers.map(([path, value]) => ({ path, value }));
  return { formId: 'f', version: '1', instanceId: 'uuid:1', answers: list };
}

describe('findCentreCode', () => {
  it.each<[Submission, string | null]>([
    [filled(['/cscom', ' DEMO01 ']), 'DEMO01'],
    [filled(['/entete/code_cscom', 'DEMO01']), 'DEMO01'],
    [filled(['/cscom', ''], ['/centre', 'X']), 'X'],
    [filled(['/nom', 'DEMO01']), null],
    [filled(), null],
  ])('finds the centre that a form names', (submission, code) => {
    expect(findCentreCode(submission)).toBe(code);
  });
});

describe('findSubmissionDay', () => {
  const start = question('/start', 'start');
  const today = question('/jour', 'today');
  const asked = question('/date_visite', 'date', { required: true });
  const birth = question('/naissance', 'date');
  const deep = group('/g', [question('/g/jour', 'date', { required: true })]);
  const answers = filled(
    ['/start', '2026-01-20T09:00:00.000Z'],
    ['/jour', '2026-01-19'],
    ['/date_visite', '2026-01-15'],
    ['/naissance', '1999-01-01'],
    ['/g/jour', '2025-01-01'],
  );

  it.each([
    ['the day a person was made to write', [start, today, asked, birth], '2026-01-15'],
    ['the day of the phone before a date that may be a birthday', [birth, today], '2026-01-19'],
    ['any date before the clock', [start, birth], '1999-01-01'],
    ['the clock at last', [start, deep], '2026-01-20'],
    ['nothing where the form asks no day', [question('/x', 'text')], null],
  ])('takes %s', (_, children, day) => {
    expect(findSubmissionDay(form('f', children), answers)).toBe(day);
  });

  it('passes over an unanswered or unreadable day', () => {
    const submission = filled(['/date_visite', ''], ['/jour', 'x'], ['/start', '2026-01-20']);
    expect(findSubmissionDay(form('f', [asked, today, start]), submission)).toBe('2026-01-20');
  });
});
