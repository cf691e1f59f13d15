import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportAnswers } from '../../../main/features/exchange/export-answers.ts';
import { recordForm } from '../../../main/features/instruments/writer.ts';
import { visitsHandlers } from '../../../main/features/visits/handlers.ts';
import type { WriteContext } from '../../../main/platform/handlers.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import {
  addCentre,
  createHandClock,
  createScratchFolder,
  openScratch,
  type Scratch,
} from '../../db/scratch-database.ts';

const sheets = parseMarkdownForm(`
## survey
| type | name | label |
| select_one constat | eau | De l'eau ? |
## choices
| list_name | name | label | score |
| constat | oui | Oui | 1 |
| constat | non | Non | 0 |
## settings
| form_title | form_id | version |
| Eau | eau | 2026 |
`);
const FORM = { facility: 'TEST01', formId: 'eau', formVersion: '2026' };
const DAY = '2026-11-12';

let scratch: Scratch;
const clock = createHandClock();
const ids = createIdSource(clock);

function act<Result>(work: (context: WriteContext) => Result): Result {
  const caller = { language: 'fr', user: 'u-awa', role: 'coach' } as const;
  return scratch.change((db) => work({ ...caller, clock, ids, db }));
}

function fill(eau: string, seconds: readonly number[]): string {
  const { id } = act((context) => visitsHandlers.start(context, FORM));
  for (const each of seconds) {
    act((context) => visitsHandlers.spend(context, { draft: id, seconds: each }));
  }
  const answers = [{ path: '/eau', value: eau }];
  act((context) =>
    visitsHandlers.finalise(context, { draft: id, day: DAY, way: 'asked', answers }),
  );
  return id;
}

function correct(id: string, eau: string, reason: string): void {
  act((context) => visitsHandlers.reopen(context, { id, reason }));
  act((context) => visitsHandlers.spend(context, { draft: id, seconds: 500 }));
  const answers = [{ path: '/eau', value: eau }];
  act((context) => visitsHandlers.finalise(context, { draft: id, day: DAY, answers }));
}

const about = (id: string) => act((context) => visitsHandlers.about(context, { id }));

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

describe('what is known about a visit', () => {
  it('is how long the form was open, who began it and in which way, and a correction changes none of it', () => {
    const id = fill('non', [60, 90]);
    const known = { openSeconds: 150, startedBy: 'u-awa', way: 'asked', source: 'application' };
    expect(about(id)).toMatchObject({ ...known, reopened: 0, sameDay: [] });
    correct(id, 'oui', 'Le robinet était derrière');
    expect(about(id)).toMatchObject({ ...known, reopened: 1 });
  });

  it('is not known, rather than nothing, of a draft that was begun before anybody counted', () => {
    const { id } = act((context) => visitsHandlers.start(context, FORM));
    act(({ db }) => db.run('UPDATE draft SET open_seconds = NULL, started_by = NULL'));
    act((context) => visitsHandlers.spend(context, { draft: id, seconds: 60 }));
    const answers = [{ path: '/eau', value: 'oui' }];
    act((context) => visitsHandlers.finalise(context, { draft: id, day: DAY, answers }));
    expect(about(id)).toMatchObject({ openSeconds: null, startedBy: null, way: null });
  });

  it('names the other visits of that day with the same form, on both', () => {
    const [first, second] = [fill('non', []), fill('oui', [])];
    expect(about(first).sameDay.map(({ id }) => id)).toEqual([second]);
    expect(about(second).sameDay.map(({ id }) => id)).toEqual([first]);
  });

  it('has each answer that was changed with who, when, the reason, before and after, here and in the export', async () => {
    const id = fill('non', [42]);
    correct(id, 'oui', 'Le robinet était derrière');
    const { changes } = act((context) => visitsHandlers.history(context, { id }));
    const change = {
      path: '/eau',
      reason: 'Le robinet était derrière',
      before: 'non',
      after: 'oui',
    };
    expect(changes).toMatchObject([change]);
    const out = join(createScratchFolder(), 'eau.csv');
    const order = { formId: 'eau', facility: null, format: 'csv', out } as const;
    const { files } = await exportAnswers(scratch.database.reader, order, () => null);
    const [forms = '', edits = ''] = files.map(({ path }) => readFileSync(path, 'utf8'));
    expect(forms).toContain(';_open_seconds;_started_by;_typed_by;_way;_reopened;_same_day;eau');
    expect(forms).toMatch(/;42;u-awa;[^;]+;asked;1;0;oui/);
    expect(edits).toMatch(/;Le robinet était derrière;\/eau;non;oui/);
  });
});
