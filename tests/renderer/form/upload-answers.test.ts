// The engine finds the browser's globals there when it is loaded.
import '../../domain/instruments/odk-engine.ts';
import type { AnyNode, UploadNode } from '@getodk/xforms-engine';
import { describe, expect, it } from 'vitest';
import { listBelow, pathOf } from '../../../renderer/form/form-nodes.ts';
import { type OpenForm, openForm } from '../../../renderer/form/open-form.ts';
import { nameFile } from '../../../renderer/form/upload-answers.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';

const FORM = `
## survey
| type | name | label | required | relevant | parameters |
| select_one ouvert | ouvert | La maternité est-elle ouverte ? | | | |
| image | facade | Façade | yes | \${ouvert} = 'oui' | max-pixels=800 |
| begin repeat | lot | Lot | | | |
| image | etiquette | Étiquette | | | |
| end repeat | | | | | |
## choices
| list_name | name | label |
| ouvert | oui | Oui |
| ouvert | non | Non |
`;

/** The form with what was held before; what it keeps goes into the same map. */
async function open(held: Map<string, string>): Promise<OpenForm> {
  const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'essai' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form: definition, xform } = compiled;
  const answers = [...held].map(([path, value]) => ({ path, value }));
  return openForm({ xform, definition, instanceId: 'uuid:1', answers }, (changes) => {
    for (const { path, value } of changes) {
      if (value === null) held.delete(path);
      else held.set(path, value);
    }
  });
}

function upload(form: OpenForm, path: string): UploadNode {
  const found = listBelow(form.root).find(
    (node: AnyNode): node is UploadNode => node.nodeType === 'upload' && pathOf(node) === path,
  );
  if (!found) throw new Error(`No upload at ${path}`);
  return found;
}

const OPEN = [
  ['/ouvert', 'oui'],
  ['/facade', 'facade.jpg'],
  ['/lot[1]/etiquette', 'lot.jpg'],
  ['/lot[2]/etiquette', 'lot-2.jpg'],
] as const;

describe('a question that is answered with a file', () => {
  it('holds the name of the file, as ODK does', async () => {
    const held = new Map([['/ouvert', 'oui']]);
    const form = await open(held);
    const facade = upload(form, '/facade');
    expect(facade.validationState.violation?.condition).toBe('required');
    nameFile(facade, 'facade.jpg');
    form.sync();
    expect(held.get('/facade')).toBe('facade.jpg');
    expect(form.answers()).toContainEqual({ path: '/facade', value: 'facade.jpg' });
    expect(facade.validationState.violation).toBeNull();
    expect(facade.maxPixels).toBe(800);
  });

  it('has it again when the form is resumed, in the rows of repeats too', async () => {
    const form = await open(new Map(OPEN));
    expect(form.lost).toEqual([]);
    const uploads = form.answers().filter(({ value }) => value.endsWith('.jpg'));
    expect(uploads).toEqual(OPEN.slice(1).map(([path, value]) => ({ path, value })));
  });

  it('can be emptied after the form was resumed, and stays empty', async () => {
    const held = new Map<string, string>(OPEN);
    const form = await open(held);
    nameFile(upload(form, '/facade'), null);
    form.sync();
    expect(held.get('/facade')).toBe('');
    expect(form.answers()).toContainEqual({ path: '/facade', value: '' });
    const again = await open(held);
    expect(upload(again, '/facade').currentState.instanceValue).toBe('');
  });

  it('keeps its file while it is not asked, and has it back when it is', async () => {
    const held = new Map<string, string>(OPEN);
    held.set('/ouvert', 'non');
    const form = await open(held);
    expect(form.lost).toEqual([]);
    expect(form.answers().some(({ path }) => path === '/facade')).toBe(false);
    expect(held.get('/facade')).toBe('facade.jpg');
    held.set('/ouvert', 'oui');
    const again = await open(held);
    expect(again.answers()).toContainEqual({ path: '/facade', value: 'facade.jpg' });
  });

  it('moves up with its row when the row before it goes', async () => {
    const held = new Map<string, string>(OPEN);
    const form = await open(held);
    const range = listBelow(form.root).find((node) => pathOf(node) === '/lot');
    if (range?.nodeType !== 'repeat-range:uncontrolled') throw new Error('The repeat is there');
    form.removeRow(range, 0);
    expect(held.get('/lot[1]/etiquette')).toBe('lot-2.jpg');
    expect(held.has('/lot[2]/etiquette')).toBe(false);
    const again = await open(held);
    expect(upload(again, '/lot[1]/etiquette').currentState.instanceValue).toBe('lot-2.jpg');
  });
});
