// The engine finds the browser's globals there when it is loaded.
import '../../domain/instruments/odk-engine.ts';
import { describe, expect, it } from 'vitest';
import type { AskedChoice } from '../../../renderer/form/choice-book.ts';
import { findLeaf, isLeaf, listBelow, pathOf } from '../../../renderer/form/form-nodes.ts';
import { type OpenForm, openForm } from '../../../renderer/form/open-form.ts';
import { SearchedChoices } from '../../../renderer/form/searched-choices.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { readLongLists } from '../../../shared/domain/instruments/xlsform/long-lists.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { placeName, placesForm, regionOf } from '../../fixtures/forms/places.ts';

interface Opened {
  readonly form: OpenForm;
  readonly choices: SearchedChoices;
  /** Every call that was made, with what it asked. */
  readonly calls: (readonly AskedChoice[])[];
  /** Waits until every call is answered. */
  readonly settle: () => Promise<void>;
}

/** The form of so many places, looked up as the program does. */
async function open(count = 20_000): Promise<Opened> {
  const sheets = parseMarkdownForm(placesForm(count));
  const compiled = compileXlsform(sheets);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form: definition, xform } = compiled;
  const source = { xform, definition, instanceId: 'uuid:1', answers: [] };
  const form = await openForm(source, () => undefined);
  const known = new Map(readLongLists(sheets)[0]?.choices.map((choice) => [choice.name, choice]));
  const calls: (readonly AskedChoice[])[] = [];
  const answers: Promise<unknown>[] = [];
  const choices = new SearchedChoices(form, (asked) => {
    calls.push(asked);
    const labels = asked.map(({ name, where }) => {
      const choice = known.get(name);
      const fits = Object.entries(where).every(
        ([column, value]) => choice?.columns[column] === value,
      );
      return choice && fits ? choice.label : null;
    });
    const answer = Promise.resolve(labels);
    answers.push(answer);
    return answer;
  });
  const settle = async (): Promise<void> => {
    await Promise.all(answers);
    await new Promise((done) => setImmediate(done));
  };
  return { form, choices, calls, settle };
}

function give({ form }: Opened, path: string, value: string): void {
  const node = findLeaf(form.root, path);
  if (node?.nodeType === 'select') node.selectValue(value);
  else if (node?.nodeType === 'input')
    (node as { setValue(text: string): unknown }).setValue(value);
  else throw new Error(`Nothing to answer at ${path}`);
  form.sync();
}

function addRows({ form }: Opened, count: number): void {
  const range = listBelow(form.root).find(({ nodeType }) => nodeType.startsWith('repeat-range'));
  if (range?.nodeType !== 'repeat-range:uncontrolled') throw new Error('The form has a repeat');
  for (let row = 0; row < count; row += 1) form.addRow(range);
}

const TWO = 'p80';

describe('an answer from a long list', () => {
  it('is taken back when the one it depends on changes, in its own row alone, and says why', async () => {
    const opened = await open(600);
    const { form, choices, settle } = opened;
    addRows(opened, 1);
    for (const row of [1, 2]) {
      give(opened, `/patient[${row}]/region`, regionOf(80));
      give(opened, `/patient[${row}]/place`, TWO);
    }
    await settle();
    give(opened, '/patient[2]/region', regionOf(0));
    await settle();
    expect(form.valueAt('/patient[1]/place')).toBe(TWO);
    expect(form.valueAt('/patient[2]/place')).toBe('');
    const node = findLeaf(form.root, '/patient[2]/place');
    if (!node) throw new Error('The second row has a place');
    expect(choices.takenBack(node)).toMatchObject({
      name: TWO,
      question: { 'Français (fr)': 'Région' },
    });
    give(opened, '/patient[2]/place', 'p0');
    choices.forgetTakenBack(node);
    expect(choices.takenBack(node)).toBeNull();
  });

  it('stays where it still fits, and where it was changed meanwhile', async () => {
    const opened = await open(600);
    const { form, settle } = opened;
    give(opened, '/patient[1]/region', regionOf(80));
    give(opened, '/patient[1]/place', TWO);
    give(opened, '/patient[1]/region', regionOf(0));
    give(opened, '/patient[1]/place', 'p0');
    await settle();
    expect(form.valueAt('/patient[1]/place')).toBe('p0');
    give(opened, '/patient[1]/region', regionOf(0));
    await settle();
    expect(form.valueAt('/patient[1]/place')).toBe('p0');
  });

  it('costs nothing where another question is answered, and one call where 200 rows are shown', async () => {
    const opened = await open();
    const { form, choices, calls, settle } = opened;
    addRows(opened, 199);
    give(opened, '/patient[200]/region', regionOf(80));
    give(opened, '/patient[200]/place', TWO);
    give(opened, '/patient[200]/age', '7');
    await settle();
    expect(form.valueAt('/patient[200]/place')).toBe(TWO);
    expect(calls).toEqual([]);
    for (let place = 0; place < 200; place += 1) choices.book.want('place', `p${place}`);
    await settle();
    expect(calls.map((asked) => asked.length)).toEqual([200]);
    expect(choices.book.labelOf('place', 'p80')).toMatchObject({ 'Français (fr)': placeName(80) });
    expect(
      listBelow(form.root).filter((node) => isLeaf(node) && pathOf(node).endsWith('/place')),
    ).toHaveLength(200);
  });
});
