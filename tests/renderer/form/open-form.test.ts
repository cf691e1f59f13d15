// The engine finds the browser's globals there when it is loaded.
import '../../domain/instruments/odk-engine.ts';
import type { AnyNode, RepeatRangeNode } from '@getodk/xforms-engine';
import { describe, expect, it } from 'vitest';
import { isLeaf, pathOf } from '../../../renderer/form/form-nodes.ts';
import { listOpenQuestions, listPages } from '../../../renderer/form/form-pages.ts';
import { type OpenForm, openForm } from '../../../renderer/form/open-form.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';

const FORM = `
## survey
| type | name | label | required | relevant | constraint | calculation | default |
| today | jour | | | | | | |
| select_one ouvert | ouvert | La maternité est-elle ouverte ? | yes | | | | |
| begin group | maternite | Maternité | | \${ouvert} = 'oui' | | | |
| integer | lits | Lits | yes | | . >= 0 | | |
| calculate | double | | | | | \${lits} * 2 | |
| end group | | | | | | | |
| begin repeat | lot | Lot | | | | | |
| text | nom | Nom | | | | | |
| end repeat | | | | | | | |
| text | fin | Remarques | | | | | rien |
## choices
| list_name | name | label |
| ouvert | oui | Oui |
| ouvert | non | Non |
`;

interface Opened {
  readonly form: OpenForm;
  /** What a draft holds after all that was kept. */
  readonly held: Map<string, string>;
}

async function open(answers: readonly Answer[] = []): Promise<Opened> {
  const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'essai' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const held = new Map(answers.map(({ path, value }) => [path, value]));
  const { form: definition, xform } = compiled;
  const form = await openForm({ xform, definition, instanceId: 'uuid:1', answers }, (changes) => {
    for (const { path, value } of changes) {
      if (value === null) held.delete(path);
      else held.set(path, value);
    }
  });
  return { form, held };
}

/** Opens what another opening left behind, as after a cut. */
function resume({ held }: Opened): Promise<Opened> {
  return open([...held].map(([path, value]) => ({ path, value })));
}

function find(node: AnyNode, path: string): AnyNode | null {
  if (isLeaf(node) && pathOf(node) === path) return node;
  const children = (node.currentState.children ?? []) as readonly AnyNode[];
  return children.map((child) => find(child, path)).find((found) => found !== null) ?? null;
}

function give({ form }: Opened, path: string, value: string): void {
  const node = find(form.root, path);
  if (node?.nodeType === 'select') node.selectValue(value);
  else if (node?.nodeType === 'input')
    (node as { setValue(text: string): unknown }).setValue(value);
  else throw new Error(`Nothing to answer at ${path}`);
  form.sync();
}

function rows({ form }: Opened): RepeatRangeNode {
  const range = form.root.currentState.children.find((node) => node.nodeType.startsWith('repeat'));
  if (range?.nodeType !== 'repeat-range:uncontrolled') throw new Error('The form has a repeat');
  return range;
}

const answerAt = ({ form }: Opened, path: string): string | undefined =>
  form.answers().find((answer) => answer.path === path)?.value;

describe('a form that is being filled', () => {
  it('keeps what it begins with, each answer, and what is computed from it', async () => {
    const opened = await open();
    expect(opened.held.get('/jour')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(opened.held.get('/fin')).toBe('rien');
    give(opened, '/ouvert', 'oui');
    give(opened, '/maternite/lits', '4');
    expect(opened.held.get('/ouvert')).toBe('oui');
    expect(opened.held.get('/maternite/double')).toBe('8');
  });

  it('has the answers of a closed section again when it opens, also after a cut in between', async () => {
    const opened = await open();
    give(opened, '/ouvert', 'oui');
    give(opened, '/maternite/lits', '4');
    give(opened, '/ouvert', 'non');
    expect(answerAt(opened, '/maternite/lits')).toBeUndefined();
    const resumed = await resume(opened);
    expect(resumed.form.lost).toEqual([]);
    expect(answerAt(resumed, '/maternite/lits')).toBeUndefined();
    give(resumed, '/ouvert', 'oui');
    expect(answerAt(resumed, '/maternite/lits')).toBe('4');
  });

  it('keeps an answer that was emptied empty, whatever the form would begin with', async () => {
    const opened = await open();
    give(opened, '/fin', '');
    expect(answerAt(await resume(opened), '/fin')).toBe('');
  });

  it('comes back with its rows, an empty one too, and each row keeps its number of its own', async () => {
    const opened = await open();
    opened.form.addRow(rows(opened));
    opened.form.addRow(rows(opened));
    give(opened, '/lot[2]/nom', 'SRO');
    const keys = [1, 2, 3].map((row) => opened.held.get(`/lot[${row}]/keneya_row`));
    expect(new Set(keys).size).toBe(3);
    const resumed = await resume(opened);
    expect(rows(resumed).currentState.children).toHaveLength(3);
    expect(answerAt(resumed, '/lot[2]/nom')).toBe('SRO');
    expect([1, 2, 3].map((row) => answerAt(resumed, `/lot[${row}]/keneya_row`))).toEqual(keys);
  });

  it('moves the rows up when one goes, remarks included', async () => {
    const opened = await open();
    opened.form.addRow(rows(opened));
    give(opened, '/lot[1]/nom', 'SRO');
    give(opened, '/lot[2]/nom', 'Zinc');
    opened.form.writeNote('/lot[2]/nom/@note', 'entamé');
    opened.form.removeRow(rows(opened), 0);
    expect(opened.held.get('/lot[1]/nom')).toBe('Zinc');
    expect(opened.form.note('/lot[1]/nom/@note')).toBe('entamé');
    expect([...opened.held.keys()].filter((path) => path.startsWith('/lot[2]'))).toEqual([]);
    const resumed = await resume(opened);
    expect(rows(resumed).currentState.children).toHaveLength(1);
    expect(answerAt(resumed, '/lot[1]/nom')).toBe('Zinc');
  });

  it('keeps remarks beside the answers, and out of them', async () => {
    const opened = await open();
    opened.form.writeNote('/ouvert/@note', 'le matin seulement');
    expect(opened.form.answers().some(({ path }) => path.includes('@'))).toBe(false);
    const resumed = await resume(opened);
    expect(resumed.form.notes()).toEqual([{ path: '/ouvert/@note', value: 'le matin seulement' }]);
    expect(resumed.form.lost).toEqual([]);
  });

  it.each([
    ['a number that is none', { path: '/maternite/lits', value: 'abc' }],
    ['a question that is gone', { path: '/ancienne', value: 'oui' }],
  ])('says what it does not take any more: %s', async (_, answer) => {
    const { form } = await open([{ path: '/ouvert', value: 'oui' }, answer]);
    expect(form.lost).toEqual([answer]);
  });

  it('lists its sections with how far each has come, and what is missing', async () => {
    const opened = await open();
    give(opened, '/ouvert', 'oui');
    const pages = listPages(opened.form);
    expect(pages.map(({ title, answered, asked }) => [title, answered, asked])).toEqual([
      ['', 1, 1],
      ['Maternité', 0, 1],
      ['Lot', 0, 1],
      ['', 1, 1],
    ]);
    expect(listOpenQuestions(pages)).toMatchObject([
      { label: 'Lits', page: 'Maternité', condition: 'required' },
    ]);
    give(opened, '/maternite/lits', '-1');
    expect(listOpenQuestions(listPages(opened.form))).toMatchObject([{ condition: 'constraint' }]);
  });

  it('leaves every page as it was but the one that was answered', async () => {
    const opened = await open();
    give(opened, '/ouvert', 'oui');
    const layout = opened.form.layout();
    const before = listPages(opened.form);
    give(opened, '/maternite/lits', '4');
    const after = listPages(opened.form);
    expect(after.map((page, index) => page === before[index])).toEqual([true, false, true, true]);
    expect(opened.form.layout()).toBe(layout);
    give(opened, '/ouvert', 'non');
    expect(opened.form.layout()).not.toBe(layout);
  });

  it('tells whoever watches it once for each answer, after the answer is held', async () => {
    const opened = await open();
    const seen: (string | undefined)[] = [];
    opened.form.subscribe(() => seen.push(opened.held.get('/ouvert')));
    give(opened, '/ouvert', 'oui');
    opened.form.sync();
    expect(seen).toEqual(['oui']);
  });

  it('tells a question of its own changes, and not of others', async () => {
    const opened = await open();
    give(opened, '/ouvert', 'oui');
    const beds = find(opened.form.root, '/maternite/lits');
    const remarks = find(opened.form.root, '/fin');
    if (!beds || !remarks) throw new Error('The form has both');
    let told = 0;
    opened.form.watch(beds, () => {
      told += 1;
    });
    const before = opened.form.versionOf(remarks);
    give(opened, '/maternite/lits', '3');
    expect(told).toBeGreaterThan(0);
    expect(opened.form.versionOf(remarks)).toBe(before);
  });
});
