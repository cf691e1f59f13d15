import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMeeting } from '../../../shared/domain/imports/meeting-file.ts';
import { accepted, told } from './table-fixture.ts';

const MINUTES = {
  organ: 'CG',
  kind: 'ordinaire',
  date: '2026-11-12',
  place: 'Salle de réunion',
  present: ['secrétaire administratif', ' femmes '],
  excused: ['organisation'],
  guests: ['DTC'],
  decisions: ['Acheter deux ballons'],
  next: '2026-12-03',
};

describe('parseMeeting', () => {
  it('reads the minutes of a meeting', () => {
    const read = parseMeeting(MINUTES);
    expect(told(read)).toEqual([]);
    expect(accepted(read)).toEqual({
      organ: 'CG',
      kind: 'ordinaire',
      day: '2026-11-12',
      place: 'Salle de réunion',
      present: ['secrétaire administratif', 'femmes'],
      excused: ['organisation'],
      guests: ['DTC'],
      decisions: ['Acheter deux ballons'],
      nextDay: '2026-12-03',
    });
  });

  it('is content with organ, kind and date', () => {
    const read = parseMeeting({ organ: 'CA', kind: 'Extraordinaire', date: '12/11/2026' });
    expect(accepted(read)).toEqual({
      organ: 'CA',
      kind: 'extraordinaire',
      day: '2026-11-12',
      place: '',
      present: [],
      excused: [],
      guests: [],
      decisions: [],
      nextDay: null,
    });
  });

  it('counts a name that is written twice where it stands first, and tells of it', () => {
    const lists = { present: ['Femmes', 'femmes', '', 'jeunesse'], excused: ['Jeunesse', 'x'] };
    const read = parseMeeting({ ...MINUTES, ...lists });
    expect(accepted(read)).toMatchObject({ present: ['Femmes', 'jeunesse'], excused: ['x'] });
    expect(told(read)).toEqual(['name-listed-twice present', 'name-listed-twice excused']);
  });

  it.each<[change: Readonly<Record<string, unknown>>, told: readonly string[]]>([
    [{ organ: '' }, ['cell-empty organ']],
    [{ kind: undefined }, ['cell-empty kind']],
    [{ kind: 'annuelle' }, ['meeting-kind-unknown kind']],
    [{ date: null }, ['cell-empty date']],
    [{ date: 'jeudi' }, ['day-unreadable date']],
    [{ date: 20261112 }, ['meeting-text-expected date']],
    [{ present: 'femmes' }, ['meeting-list-expected present']],
    [{ decisions: [{ text: 'x' }] }, ['meeting-list-expected decisions']],
    [{ next: 'bientôt', organ: 3 }, ['meeting-text-expected organ', 'day-unreadable next']],
  ])('refuses %j', (change, expected) => {
    const read = parseMeeting({ ...MINUTES, ...change });
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual(expected);
  });

  it.each([null, undefined, 3, 'x', [], [MINUTES]])('refuses %j, which is no meeting', (json) => {
    expect(told(parseMeeting(json))).toEqual(['meeting-not-an-object']);
  });

  it('tells of fields it does not know and of a next meeting that is not after', () => {
    const read = parseMeeting({ ...MINUTES, secret: 1, next: '2026-11-12' });
    expect(read.ok).toBe(true);
    expect(told(read)).toEqual(['column-unknown secret', 'next-not-after next']);
  });

  it('never throws, whatever the JSON holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { ok } = parseMeeting(json);
        expect(typeof ok).toBe('boolean');
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(MINUTES)), fc.jsonValue(), (field, value) => {
        const read = parseMeeting({ ...MINUTES, [field]: value });
        if (!read.ok) expect(read.problems[0]?.column).toBe(field);
      }),
    );
  });
});
