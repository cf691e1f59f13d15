// The engine finds the browser's globals there when it is loaded.
import '../../domain/instruments/odk-engine.ts';
import type { AnyNode } from '@getodk/xforms-engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRange, listBelow } from '../../../renderer/form/form-nodes.ts';
import { type OpenForm, openForm } from '../../../renderer/form/open-form.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';

const FORM = `
## survey
| type | name | label | relevant | weight | bundle | critical | calculation |
| select_one etat | ouvert | La maternité est-elle ouverte ? | | | | | |
| begin group | maternite | Maternité | \${ouvert} = 'oui' | | | | |
| select_one etat | lits | Les lits sont propres | | 3 | lot | yes | |
| select_one etat | eau | Il y a de l'eau | | | lot | | |
| end group | | | | | | | |
| begin repeat | salle | Salle | | | | | |
| select_one etat | propre | La salle est propre | | 0.7 | | yes | |
| select_one etat | rangee | La salle est rangée | \${propre} = 'oui' | | | | |
| end repeat | | | | | | | |
| calculate | total | | | | | | count(\${salle}) |
## choices
| list_name | name | label | score |
| etat | oui | Oui | 1 |
| etat | non | Non | 0 |
| etat | na | Sans objet | na |
`;

async function open(): Promise<OpenForm> {
  const compiled = compileXlsform(parseMarkdownForm(FORM), { fallbackFormId: 'essai' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form: definition, xform } = compiled;
  const source = { xform, definition, instanceId: 'uuid:1', answers: [] };
  return await openForm(source, () => undefined);
}

function find<Node extends AnyNode>(form: OpenForm, is: (node: AnyNode) => node is Node): Node {
  const found = listBelow(form.root).find(is);
  if (!found) throw new Error('The form has it');
  return found;
}

function answer(form: OpenForm, place: number, value: string): void {
  const selects = listBelow(form.root).filter((node) => node.nodeType === 'select');
  const node = selects[place % selects.length];
  if (!node?.currentState.relevant) return;
  if (node.nodeType === 'select') node.selectValues(value === '' ? [] : [value]);
  form.sync();
}

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ place: fc.nat(40), value: fc.constantFrom('oui', 'non', 'na', '') }),
  },
  { weight: 1, arbitrary: fc.constant('add' as const) },
  { weight: 1, arbitrary: fc.record({ row: fc.nat(5) }) },
);

describe('the score of a form that is being filled', () => {
  it('is that of all its answers, whatever opens, closes, comes or goes', async () => {
    const run = fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const form = await open();
      const range = find(form, isRange);
      for (const each of steps) {
        if (each === 'add') form.addRow(range);
        else if ('place' in each) answer(form, each.place, each.value);
        else if (each.row < range.currentState.children.length) form.removeRow(range, each.row);
        const { formId, version } = form.definition;
        const all = { formId, version, instanceId: '', answers: form.answers() };
        expect(form.score.result('fr')).toEqual(scorePoints(form.definition, all, 'fr'));
      }
    });
    await fc.assert(run, { numRuns: 15 });
  });

  it('is held with the numbers that the rows have now', async () => {
    const form = await open();
    const range = find(form, isRange);
    form.addRow(range);
    answer(form, 5, 'non');
    form.removeRow(range, 0);
    const [missed] = form.score.items().filter((item) => item.isCriticalMiss);
    expect(missed?.path).toBe('/salle[1]/propre');
  });
});
