import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchInterviewColumns } from '../../../shared/domain/imports/interview-columns.ts';
import { parseInterviewRow } from '../../../shared/domain/imports/interview-row.ts';
import { form, group, question } from './form-fixture.ts';
import { accepted, rowOf, told } from './table-fixture.ts';

const EXIT = form('sortie', [
  question('/jour', 'today'),
  group('/vecu', [
    question('/vecu/respect', 'select_one'),
    question('/vecu/cris', 'select_one'),
    question('/vecu/merci', 'note'),
  ]),
  question('/raisons', 'select_multiple'),
  question('/age', 'integer'),
  question('/poids', 'decimal'),
  question('/mot', 'text'),
  group('/enfant', [question('/enfant/nom', 'text')], 'repeat'),
]);
const VISIT = form('visite', [
  question('/date_visite', 'date'),
  group('/accueil', [question('/accueil/respect', 'select_one')]),
]);
const KOBO =
  'start;end;jour;vecu/respect;vecu/cris;vecu/merci;raisons;raisons/0;raisons/1;age;poids;mot;_id;_uuid;_submission_time;__version__';

const columnsOf = (heading: string): readonly string[] => heading.split(';');

describe('matchInterviewColumns', () => {
  it.each([
    ['Kobo, with groups', KOBO],
    ['Kobo, without groups', 'start;end;respect;cris;raisons;age;poids;mot;_id;_uuid'],
    [
      'ODK Central',
      'SubmissionDate;vecu-respect;vecu-cris;raisons;age;poids;mot;meta-instanceID;KEY;SubmitterID;SubmitterName;AttachmentsPresent;AttachmentsExpected;Status;ReviewState;DeviceID;Edits;FormVersion',
    ],
    [
      'Kobo, with points between groups',
      'vecu.respect;vecu.cris;raisons.0;raisons.1;raisons.2;raisons.3;age;poids;mot;_uuid',
    ],
    [
      'select_multiple as one column a choice',
      'vecu/respect;vecu/cris;raisons/0;raisons/1;raisons/2;raisons/3;age;poids;mot;_uuid',
    ],
  ])('finds the form of a table from %s', (_, heading) => {
    const read = matchInterviewColumns(columnsOf(heading), [VISIT, EXIT]);
    expect(accepted(read).form.formId).toBe('sortie');
    expect(told(read)).toEqual([]);
  });

  it('takes the version that fits best, and the newer of two that fit alike', () => {
    const next = form('sortie', [...EXIT.children, question('/autre', 'text')], '2');
    const heading = columnsOf(KOBO);
    expect(accepted(matchInterviewColumns(heading, [EXIT, next])).form.version).toBe('1');
    const same = form('sortie', EXIT.children, '3');
    expect(accepted(matchInterviewColumns(heading, [EXIT, same])).form.version).toBe('3');
  });

  it('tells of columns and questions that do not meet when the form is still clear', () => {
    const heading = 'vecu/respect;vecu/cris;raisons;age;poids;remarque;_uuid';
    const read = matchInterviewColumns(columnsOf(heading), [VISIT, EXIT]);
    expect(accepted(read).form.formId).toBe('sortie');
    expect(told(read)).toEqual(['question-missing mot', 'column-unknown remarque']);
  });

  it('refuses a question that stands over two columns', () => {
    const read = matchInterviewColumns(columnsOf(`${KOBO};age`), [VISIT, EXIT]);
    expect(read).toEqual({
      ok: false,
      problems: [{ code: 'imports.column-twice', facts: { column: 'age' } }],
    });
  });

  it('refuses to choose between two forms with the same questions', () => {
    const twin = form('jumeau', EXIT.children);
    const read = matchInterviewColumns(columnsOf(KOBO), [EXIT, twin]);
    expect(read).toEqual({
      ok: false,
      problems: [{ code: 'imports.form-ambiguous', facts: { forms: 'sortie, jumeau' } }],
    });
    expect(accepted(matchInterviewColumns(columnsOf(KOBO), [EXIT, twin], 'jumeau')).form).toBe(
      twin,
    );
  });

  it.each<
    [what: string, heading: string, forms: readonly (typeof EXIT)[], id: string, told: string]
  >([
    ['labels instead of names', 'Respect ?;Cris ?;_uuid', [EXIT, VISIT], '', 'form-not-recognised'],
    ['mostly unknown columns', 'respect;cris;a;b;c;d;_uuid', [EXIT], '', 'form-not-recognised'],
    ['no form held', KOBO, [], '', 'no-form-held'],
    ['a form that is not held', KOBO, [EXIT], 'autre', 'form-not-held'],
    ['a form of other questions', 'a;b;_uuid', [EXIT], 'sortie', 'form-columns-differ'],
    ['no column of identity', 'respect;cris', [EXIT], '', 'id-column-missing'],
  ])('refuses %s', (_, heading, forms, id, expected) => {
    const read = matchInterviewColumns(columnsOf(heading), forms, id === '' ? null : id);
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual([expected]);
  });

  it('does not take a name without its group for a question when two questions have it', () => {
    const twice = form('double', [
      group('/a', [question('/a/nom', 'text')]),
      group('/b', [question('/b/nom', 'text')]),
    ]);
    expect(matchInterviewColumns(['nom', '_uuid'], [twice]).ok).toBe(false);
    const { columns } = accepted(matchInterviewColumns(['b/nom', 'a-nom', '_uuid'], [twice]));
    expect(columns.map((column) => [column.question.path, column.position])).toEqual([
      ['/a/nom', 1],
      ['/b/nom', 0],
    ]);
  });

  it('finds the same columns in any order', () => {
    const heading = columnsOf(KOBO);
    fc.assert(
      fc.property(fc.shuffledSubarray([...heading], { minLength: heading.length }), (shuffled) => {
        const { columns, identity } = accepted(matchInterviewColumns(shuffled, [VISIT, EXIT]));
        expect(shuffled[identity]).toBe('_uuid');
        for (const { question: asked, position } of columns) {
          expect(`/${shuffled[position ?? -1]}`).toBe(asked.path);
        }
      }),
    );
  });
});

describe('parseInterviewRow', () => {
  const layout = accepted(
    matchInterviewColumns(columnsOf('jour;vecu/respect;vecu/cris;raisons;age;poids;mot;_uuid'), [
      EXIT,
    ]),
  );
  const answersOf = (cells: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      accepted(parseInterviewRow(layout, rowOf(cells))).answers.map(({ path, value }) => [
        path,
        value,
      ]),
    );

  it('reads a line as a filled form of the form that is held', () => {
    expect(
      accepted(parseInterviewRow(layout, rowOf('2026-09-01;3;0;0 2;31;58,5;=Parler;ab-1'))),
    ).toEqual({
      formId: 'sortie',
      version: '1',
      instanceId: 'uuid:ab-1',
      answers: [
        { path: '/jour', value: '2026-09-01' },
        { path: '/vecu/respect', value: '3' },
        { path: '/vecu/cris', value: '0' },
        { path: '/raisons', value: '0 2' },
        { path: '/age', value: '31' },
        { path: '/poids', value: '58.5' },
        { path: '/mot', value: '=Parler' },
      ],
    });
  });

  it('puts a place together that ODK Central exports in four columns, and passes the addresses of pictures over', () => {
    const visit = form('lieu', [question('/g/gps', 'geopoint'), question('/photo', 'image')]);
    const heading =
      'g-gps-Latitude;g-gps-Longitude;g-gps-Altitude;g-gps-Accuracy;photo;photo_URL;KEY';
    const read = matchInterviewColumns(columnsOf(heading), [VISIT, EXIT, visit]);
    expect(told(read)).toEqual([]);
    const placeOf = (cells: string): unknown =>
      accepted(parseInterviewRow(accepted(read), rowOf(cells))).answers[0];
    expect(placeOf('12.65;-8;;5;a.jpg;https://a;k')).toEqual({
      path: '/g/gps',
      value: '12.65 -8 0 5',
    });
    expect(placeOf(';;;;;;k')).toEqual({ path: '/g/gps', value: '' });
  });

  it('takes an empty cell for a question that was asked and not answered', () => {
    expect(answersOf('2026-09-01;;0;;;;;ab-1')).toMatchObject({
      '/vecu/respect': '',
      '/raisons': '',
      '/age': '',
    });
  });

  it('refuses a line that is longer than the heading, since its cells have shifted', () => {
    expect(told(parseInterviewRow(layout, rowOf('2026-09-01;3;0;;31;58;x;ab-1;;')))).toEqual([]);
    expect(told(parseInterviewRow(layout, rowOf('2026-09-01;3;0;;31;58;x;ab-1;y')))).toEqual([
      'row-too-long',
    ]);
  });

  it('keeps the identity that ODK wrote', () => {
    const row = rowOf(';;;;;;;uuid:ab-1');
    expect(accepted(parseInterviewRow(layout, row)).instanceId).toBe('uuid:ab-1');
  });

  it('rebuilds a select_multiple from one column a choice, and believes the whole column first', () => {
    const apart = accepted(
      matchInterviewColumns(
        columnsOf('respect;cris;raisons/0;raisons/1;raisons/3;age;poids;mot;_uuid'),
        [EXIT],
      ),
    );
    const chosen = accepted(parseInterviewRow(apart, rowOf('1;1;1;0;True;5;5;x;u'))).answers;
    expect(chosen.find(({ path }) => path === '/raisons')?.value).toBe('0 3');
    const none = accepted(parseInterviewRow(apart, rowOf('1;1;;;;5;5;x;u'))).answers;
    expect(none.find(({ path }) => path === '/raisons')?.value).toBe('');
    const both = accepted(matchInterviewColumns(columnsOf(KOBO), [EXIT]));
    const row = rowOf(';;2026-09-01;1;1;;2;1;1;5;5;x;1;u;;v');
    const answers = accepted(parseInterviewRow(both, row)).answers;
    expect(answers.find(({ path }) => path === '/raisons')?.value).toBe('2');
  });

  it.each<[cells: string, told: readonly string[]]>([
    ['2026-09-01;9;0;0;31;58;x;u', ['choice-unknown vecu/respect']],
    ['2026-09-01;3;0;0 7;31;58;x;u', ['choice-unknown raisons']],
    ['2026-09-01;3;0;0;trente;58;x;u', ['number-unreadable age']],
    ['2026-09-01;3;0;0;3,5;58;x;u', ['number-not-whole age']],
    ['hier;3;0;0;3;58;x;u', ['day-unreadable jour']],
    ['2026-09-01;3;0;0;3;58;x;', ['id-empty _uuid']],
    [
      'x;9;9;0;x;x;x;u',
      [
        'day-unreadable jour',
        'choice-unknown vecu/respect',
        'choice-unknown vecu/cris',
        'number-unreadable age',
        'number-unreadable poids',
      ],
    ],
  ])('sets %j aside', (cells, expected) => {
    const read = parseInterviewRow(layout, rowOf(cells, 39));
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual(expected);
    expect(read.ok || read.problems.every(({ row }) => row === 39)).toBe(true);
  });
});
