import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryAnswers } from '../../../../shared/domain/instruments/edition/carry-answers.ts';
import {
  checkEdition,
  fieldOf,
} from '../../../../shared/domain/instruments/edition/check-edition.ts';
import {
  describeEdition,
  listRowPaths,
} from '../../../../shared/domain/instruments/edition/describe-edition.ts';
import {
  addEdit,
  applyEdits,
  countEdits,
  type EditHistory,
  type FormEdit,
  isSameForm,
  NO_EDITS,
  redoEdit,
  undoEdit,
} from '../../../../shared/domain/instruments/edition/form-edit.ts';
import { dropPlace, stepPlace } from '../../../../shared/domain/instruments/edition/item-places.ts';
import { proposeVersion } from '../../../../shared/domain/instruments/edition/propose-version.ts';
import { settleSheets } from '../../../../shared/domain/instruments/edition/settle-sheets.ts';
import { makeVersion } from '../../../../shared/domain/instruments/edition/version.ts';
import { compileXlsform } from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Sheet } from '../../../../shared/domain/tables/sheet.ts';

const FORM = `
## survey
| type | name | label::Français (fr) | label::English (en) | relevant | weight | critical | Libre |
| start | debut | | | | | | |
| date | jour | Jour | Day | | | | |
| begin group | accueil | Accueil | Reception | | | | |
| select_one oui | prive | Seule | Alone | | 2 | | a |
| note | | Regardez | Look | | | | |
| end group | | | | | | | |
| begin group | salle | Salle | Room | | | | |
| select_one oui | tension | Tension | Pressure | | 3 | yes | b |
| text | suite | Suite | Then | \${tension} = 'non' | | | |
| begin repeat | lot | Lot | Batch | | | | |
| text | nom | Nom | Name | | | | |
| end repeat | | | | | | | |
| end group | | | | | | | |
## choices
| list_name | name | label::Français (fr) | label::English (en) | score |
| oui | oui | Oui | Yes | 1 |
| oui | non | Non | No | 0 |
## settings
| form_title | form_id | version | bands |
| Essai | essai | 1 | bas:0;haut:80 |
`;

const BASE = settleSheets(parseMarkdownForm(FORM), 'x');
const ITEMS = describeEdition(BASE).items;

function rowOf(code: string): number {
  const item = ITEMS.find((each) => each.code === code);
  if (!item) throw new Error(code);
  return item.row;
}

function codesOf(sheets: readonly Sheet[]): readonly string[] {
  return describeEdition(sheets).items.map(({ code }) => code);
}

function reworded(code: string, text: string, language = 'Français (fr)'): FormEdit {
  return { kind: 'text', row: rowOf(code), column: 'label', language, text };
}

/** What is wrong after some edits: the code, and the field. */
function faults(...edits: readonly FormEdit[]) {
  const sheets = applyEdits(BASE, edits);
  return checkEdition(BASE, sheets).problems.map((problem) => {
    const { row, column, language } = fieldOf(problem, sheets);
    return [problem.code, row, column, language];
  });
}

const words = fc.string({ unit: 'grapheme', maxLength: 10 }).map((text) => text.trim());
const anyRow = fc.constantFrom(...ITEMS.map(({ row }) => row));
const anyEdit: fc.Arbitrary<FormEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    row: anyRow,
    column: fc.constantFrom('label' as const, 'hint' as const, 'proof' as const),
    language: fc.constantFrom('Français (fr)', 'English (en)'),
    text: words,
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    row: fc.constantFrom(2, 3),
    language: fc.constantFrom('Français (fr)', 'English (en)'),
    text: words,
  }),
  fc.record({ kind: fc.constant('weight' as const), row: anyRow, text: words }),
  fc.record({ kind: fc.constant('critical' as const), row: anyRow, isCritical: fc.boolean() }),
  fc.record({ kind: fc.constant('off' as const), row: anyRow, isOff: fc.boolean() }),
);
/** An edit, or a wish to move an item, which is turned into one by where the form then stands. */
const anyWish = fc.oneof(
  anyEdit,
  fc.record({ step: fc.constantFrom(1 as const, -1 as const), row: anyRow }),
  fc.record({
    onto: anyRow,
    half: fc.constantFrom('upper' as const, 'lower' as const),
    row: anyRow,
  }),
);
type Wish = typeof anyWish extends fc.Arbitrary<infer Value> ? Value : never;

function fulfil(history: EditHistory, wish: Wish): EditHistory {
  if ('kind' in wish) return addEdit(history, wish);
  const { items } = describeEdition(applyEdits(BASE, history.done));
  const place =
    'step' in wish
      ? stepPlace(items, wish.row, wish.step)
      : dropPlace(items, wish.row, wish.onto, wish.half);
  return place ? addEdit(history, { kind: 'move', row: wish.row, ...place }) : history;
}

/** All that the choices say but for their words. */
function codesOfChoices(sheets: readonly Sheet[]): readonly (readonly (string | undefined)[])[] {
  const choices = sheets.find(({ name }) => name === 'choices');
  return (choices?.rows ?? []).map(({ cells }) => [cells[0], cells[1], cells[4]]);
}

describe('any edits of a form', () => {
  it('change no code, no type, no condition and no answer, and lose no row', () => {
    const untouched = (sheets: readonly Sheet[]) =>
      sheets.map(({ name, rows }) => ({
        name,
        rows: rows
          .slice(1)
          .map(({ number, cells }) => [number, cells[0], cells[1], cells[4], cells[7]])
          .toSorted(([a], [b]) => Number(a) - Number(b)),
      }));
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 12 }), (wishes) => {
        const { done } = wishes.reduce(fulfil, NO_EDITS);
        const edited = applyEdits(BASE, done);
        expect(untouched(edited).slice(0, 1)).toEqual(untouched(BASE).slice(0, 1));
        expect(codesOfChoices(edited)).toEqual(codesOfChoices(BASE));
        expect(edited.slice(2)).toEqual(BASE.slice(2));
        const faulty = checkEdition(BASE, edited).problems.map(({ code }) => code);
        expect(faulty.filter((code) => /group|type/.test(code))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('are all taken back and all made again', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 12 }), (wishes) => {
        const history = wishes.reduce(fulfil, NO_EDITS);
        const back = history.done.reduce(undoEdit, history);
        expect(isSameForm(applyEdits(BASE, back.done), BASE)).toBe(true);
        expect(history.done.reduce(redoEdit, back).done).toEqual(history.done);
      }),
      { numRuns: 100 },
    );
  });
});

describe('one edit', () => {
  it('goes on while one field is typed in, and is one change', () => {
    const history = ['S', 'Se', 'Seule ?'].reduce(
      (before, text) => addEdit(before, reworded('prive', text)),
      addEdit(NO_EDITS, reworded('jour', 'Le jour')),
    );
    expect(history.done).toHaveLength(2);
    expect(countEdits([...history.done, reworded('jour', 'Jour ?')])).toEqual({ text: 2 });
  });

  it('adds a column in the language of the others where the form has none', () => {
    const edit = { ...reworded('tension', 'brassard vu'), column: 'proof' as const };
    const compiled = compileXlsform(applyEdits(BASE, [edit]));
    expect(compiled.ok && JSON.stringify(compiled.form)).toContain(
      '"proof":{"Français (fr)":"brassard vu"}',
    );
  });

  it('words an answer anew for every question that offers it', () => {
    const edit: FormEdit = {
      kind: 'choice',
      row: 3,
      language: 'Français (fr)',
      text: 'Pas du tout',
    };
    const sheets = applyEdits(BASE, [edit]);
    const { choices, items } = describeEdition(sheets);
    expect(choices.get('oui')?.map(({ code, label }) => [code, label['Français (fr)']])).toEqual([
      ['oui', 'Oui'],
      ['non', 'Pas du tout'],
    ]);
    expect(items.filter(({ list }) => list === 'oui').map(({ code }) => code)).toEqual([
      'prive',
      'tension',
    ]);
    const compiled = compileXlsform(sheets);
    expect(compiled.ok && compiled.form.lists[0]?.choices[1]).toMatchObject({
      name: 'non',
      label: { 'Français (fr)': 'Pas du tout', 'English (en)': 'No' },
    });
    expect(countEdits([edit, { ...edit, text: 'Non' }])).toEqual({ choice: 1 });
    expect(faults({ ...edit, text: '' })).toEqual([
      ['instruments.label-emptied', 3, 'label', 'Français (fr)'],
    ]);
  });

  it('switches a group off with all in it, and on again', () => {
    const off = { kind: 'off', row: rowOf('lot'), isOff: true } as const;
    const compiled = compileXlsform(applyEdits(BASE, [off]));
    expect(compiled.ok && JSON.stringify(compiled.form)).not.toContain('"lot"');
    expect(
      isSameForm(applyEdits(BASE, [off, { ...off, isOff: false }]).slice(1), BASE.slice(1)),
    ).toBe(true);
  });

  it('moves a question past its neighbours, into a group and out of it, and never out of a repeat', () => {
    const step = (code: string, way: 1 | -1, sheets = BASE): readonly Sheet[] => {
      const place = stepPlace(describeEdition(sheets).items, rowOf(code), way);
      return place ? applyEdits(sheets, [{ kind: 'move', row: rowOf(code), ...place }]) : sheets;
    };
    expect(codesOf(step('suite', -1)).slice(5, 8)).toEqual(['salle', 'suite', 'tension']);
    const into = step('jour', 1);
    expect(codesOf(into).slice(0, 4)).toEqual(['debut', 'accueil', 'jour', 'prive']);
    expect(codesOf(step('jour', -1, into))).toEqual(codesOf(BASE));
    expect(step('nom', 1)).toBe(BASE);
    expect(dropPlace(ITEMS, rowOf('nom'), rowOf('jour'), 'upper')).toBeNull();
    expect(dropPlace(ITEMS, rowOf('salle'), rowOf('tension'), 'upper')).toBeNull();
  });

  it('takes the answers of a moved question with it', () => {
    const into = rowOf('salle');
    const moved = applyEdits(BASE, [{ kind: 'move', row: rowOf('prive'), into, before: null }]);
    const answers = [
      { path: '/accueil/prive', value: 'oui' },
      { path: '/accueil/prive/@note', value: 'bruit' },
      { path: '/salle/lot[2]/nom', value: 'A' },
    ];
    const now = carryAnswers(
      answers,
      listRowPaths({ items: ITEMS }),
      listRowPaths(describeEdition(moved)),
    );
    expect(now.map(({ path }) => path)).toEqual([
      '/salle/prive',
      '/salle/prive/@note',
      '/salle/lot[2]/nom',
    ]);
  });
});

describe('what no version may say', () => {
  const bands = (...froms: readonly string[]): FormEdit => ({
    kind: 'bands',
    bands: froms.map((from, at) => ({ name: `p${at}`, from, isAbove: false, amount: '' })),
    criticalBand: '',
  });

  it.each([
    ['nothing wrong', [], []],
    [
      'a weight below 0',
      [{ kind: 'weight', row: rowOf('prive'), text: '-1' }],
      [['instruments.weight-unreadable', rowOf('prive'), 'weight', null]],
    ],
    [
      'a question without its French text',
      [reworded('prive', '')],
      [['instruments.label-emptied', rowOf('prive'), 'label', 'Français (fr)']],
    ],
    [
      'a question with spaces for a French text',
      [reworded('prive', '  ')],
      [['instruments.label-emptied', rowOf('prive'), 'label', 'Français (fr)']],
    ],
    ['a question without its English text', [reworded('prive', '', 'English (en)')], []],
    [
      'a text that names no question',
      [reworded('prive', `Avec \${rien}`, 'English (en)')],
      [['instruments.reference-unknown', rowOf('prive'), 'label', 'English (en)']],
    ],
    ['a band out of order', [bands('50', '20')], [['instruments.bands-order', 2, 'bands', null]]],
    [
      'a switched off question that another asks for',
      [{ kind: 'off', row: rowOf('tension'), isOff: true }],
      [['instruments.reference-unknown', rowOf('suite'), 'relevant', null]],
    ],
  ] as readonly (readonly [string, readonly FormEdit[], readonly unknown[]])[])(
    'is said at its field: %s',
    (_, edits, expected) => {
      expect(faults(...edits)).toEqual(expected);
    },
  );
});

describe('a new version', () => {
  it('is named by its day, and never as one that is held', () => {
    expect(proposeVersion('2026-11-23', [])).toBe('2026112301');
    expect(proposeVersion('2026-11-23', ['2026112301', '2026112302'])).toBe('2026112303');
  });

  it('differs from the one before in its version and its reason alone where nothing was edited', () => {
    const before = compileXlsform(BASE);
    const after = compileXlsform(makeVersion(BASE, { version: '2', reason: 'essai' }));
    if (!before.ok || !after.ok) throw new Error('The form does not compile');
    expect(after.form).toEqual({ ...before.form, version: '2', versionReason: 'essai' });
  });
});
