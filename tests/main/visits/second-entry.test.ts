import { beforeEach, describe, expect, it } from 'vitest';
import { recordForm } from '../../../main/features/instruments/writer.ts';
import { findPages } from '../../../main/features/reports/page-finder.ts';
import { visitsHandlers } from '../../../main/features/visits/handlers.ts';
import { secondEntryHandlers } from '../../../main/features/visits/second-entry-handlers.ts';
import type { WriteContext } from '../../../main/platform/handlers.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { makePageCode } from '../../../shared/domain/reports/page-code.ts';
import {
  addCentre,
  createHandClock,
  openScratch,
  type Scratch,
} from '../../db/scratch-database.ts';

const sheets = parseMarkdownForm(`
## survey
| type | name | label |
| integer | flacons | Combien de flacons ? |
| text | ou | Où ? |
## settings
| form_title | form_id | version |
| Froid | froid | 2026 |
`);

let scratch: Scratch;
const clock = createHandClock();
const ids = createIdSource(clock);

function act<Result>(work: (context: WriteContext) => Result): Result {
  const caller = { language: 'fr', user: 'u', role: 'coach' } as const;
  return scratch.change((db) => work({ ...caller, clock, ids, db }));
}

function typed(flacons: string, ou: string) {
  return [
    { path: '/flacons', value: flacons },
    { path: '/ou', value: ou },
  ];
}

function recordVisit(): string {
  const start = { facility: 'TEST01', formId: 'froid', formVersion: '2026' };
  const draft = act((context) => visitsHandlers.start(context, start));
  const answers = typed('5', 'au poste');
  act((context) =>
    visitsHandlers.finalise(context, { draft: draft.id, day: '2026-11-12', answers }),
  );
  return draft.id;
}

function typeAgain(visit: string, answers: ReturnType<typeof typed>) {
  const draft = act((context) => secondEntryHandlers.startSecond(context, { visit }));
  return act((context) =>
    secondEntryHandlers.compareEntries(context, { draft: draft.id, answers }),
  );
}

function standingOf(visit: string) {
  return act((context) => secondEntryHandlers.secondEntry(context, { visit }));
}

beforeEach(() => {
  scratch = openScratch();
  const compiled = compileXlsform(sheets);
  if (!compiled.ok) throw new Error('The form compiles');
  const { form, xform } = compiled;
  scratch.change((db) => {
    addCentre(db);
    recordForm(db, { form, xform, sheets, contentHash: '1' });
  });
});

describe('a paper that is typed a second time', () => {
  it('goes on where it was left, and is never a visit of its own', () => {
    const visit = recordVisit();
    const first = act((context) => secondEntryHandlers.startSecond(context, { visit }));
    const again = act((context) => secondEntryHandlers.startSecond(context, { visit }));
    expect([again.id, standingOf(visit).draft]).toEqual([first.id, first.id]);
    expect(() =>
      act((context) =>
        visitsHandlers.finalise(context, { draft: first.id, day: '2026-11-12', answers: [] }),
      ),
    ).toThrow('unknown-draft');
  });

  it('without a difference leaves nothing to decide', () => {
    const visit = recordVisit();
    expect(typeAgain(visit, typed('5', 'au poste'))).toEqual({ visit, fields: 2, differences: 0 });
    expect(standingOf(visit)).toEqual({ draft: null, fields: 2, settled: true, differences: [] });
  });

  it('takes what was decided once all of it is, and the journal says by whom and why', () => {
    const visit = recordVisit();
    typeAgain(visit, typed('6', 'à la maternité'));
    const decide = (path: string, choice: 'first' | 'second' | 'other', value: string | null) =>
      act((context) =>
        secondEntryHandlers.decideDifference(context, { visit, path, choice, value }),
      );
    const settle = () =>
      act((context) =>
        secondEntryHandlers.settleEntries(context, {
          visit,
          reason: 'Double saisie : 2 différences tranchées',
          answers: typed('6', 'au dépôt'),
        }),
      );
    decide('/flacons', 'second', null);
    expect(settle).toThrow('undecided-differences');
    decide('/ou', 'other', 'au dépôt');
    settle();
    const { settled, differences } = standingOf(visit);
    expect([settled, ...differences.map(({ chosen }) => chosen)]).toEqual([true, '6', 'au dépôt']);
    expect(differences.every(({ decidedBy }) => decidedBy !== null)).toBe(true);
    const { reopenings, changes } = act((context) =>
      visitsHandlers.history(context, { id: visit }),
    );
    expect(reopenings.map(({ reason }) => reason)).toEqual([
      'Double saisie : 2 différences tranchées',
    ]);
    expect(changes.map(({ path, after }) => [path, after]).toSorted()).toEqual([
      ['/flacons', '6'],
      ['/ou', 'au dépôt'],
    ]);
  });

  it('waits while somebody corrects the visit', () => {
    const visit = recordVisit();
    typeAgain(visit, typed('5', 'au poste'));
    act((context) => visitsHandlers.reopen(context, { id: visit, reason: 'Une erreur' }));
    const order = { visit, reason: 'Double saisie', answers: typed('5', 'au poste') };
    expect(() => act((context) => secondEntryHandlers.settleEntries(context, order))).toThrow(
      'visit-reopened',
    );
  });

  it('goes with the visit when that is deleted', () => {
    const visit = recordVisit();
    typeAgain(visit, typed('6', 'au poste'));
    act((context) => secondEntryHandlers.startSecond(context, { visit }));
    act((context) => visitsHandlers.remove(context, { id: visit, reason: 'Un essai' }));
    const { reader } = scratch.database;
    for (const table of ['draft', 'second_entry', 'entry_difference'])
      expect(reader.all(`SELECT * FROM ${table}`)).toEqual([]);
  });
});

it('finds a blank form by its code, printed with a centre or without one', () => {
  const { reader } = scratch.database;
  const found = ['TEST01', ''].map((facility) => {
    const code = makePageCode({ document: 'blankForm', facility, record: 'froid 2026' });
    return findPages(reader, code, '2026-11-12').map((page) => [page.facility, page.record]);
  });
  expect(found).toEqual([[['TEST01', 'froid 2026']], [['', 'froid 2026']]]);
});
