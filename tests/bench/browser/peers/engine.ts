// ODK's engine alone: it opens the form, takes answers and adds rows, and one line of text says so.
import type { AnyNode, RootNode, SelectNode } from '@getodk/xforms-engine';
import { ASKED, byId, fetchText } from './peer-window.ts';

const loadEngine = () => import('@getodk/xforms-engine');
const VALUES: Readonly<Record<string, string>> = { a: 'oui', c: 'non' };

function listNodes(node: AnyNode): readonly AnyNode[] {
  const children = (node.currentState.children ?? []) as readonly AnyNode[];
  return [node, ...children.flatMap(listNodes)];
}

function takeAnswers(root: RootNode): void {
  const questions = listNodes(root).filter(
    (node): node is SelectNode => node.nodeType === 'select',
  );
  let index = 0;
  window.addEventListener('keydown', ({ key }) => {
    const value = VALUES[key];
    if (value === undefined) return;
    questions[index]?.selectValue(value);
    index += 1;
    byId('shown').textContent = String(index);
  });
}

function addRows(root: RootNode): void {
  const range = listNodes(root).find((node) => node.nodeType === 'repeat-range:uncontrolled');
  byId('add').addEventListener('click', () => {
    range?.addInstances();
    byId('shown').textContent = String(range?.currentState.children.length);
  });
}

const xform = await fetchText(`${ASKED.get('form')}.xml`);
if (!ASKED.has('cold')) await loadEngine();
byId('open').addEventListener('click', async () => {
  const { createInstance } = await loadEngine();
  const { root } = await createInstance(xform);
  const first = listNodes(root).find((node) => node.nodeType === 'select');
  byId('shown').textContent = first?.currentState.label?.asString ?? '';
  byId('shown').dataset['open'] = 'true';
  takeAnswers(root);
  addRows(root);
});
document.body.dataset['ready'] = 'true';
