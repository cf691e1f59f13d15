import { isNotePath } from './paths.ts';
import type { Submission } from './submission.ts';
import { element, escapeXml } from './xlsform/xml-text.ts';

interface Branch {
  readonly name: string;
  /** In the order in which they were first named. */
  readonly children: Map<string, Branch>;
  value: string;
}

function branchOf(parent: Branch, segment: string): Branch {
  const held = parent.children.get(segment);
  if (held) return held;
  const [name = ''] = segment.split('[');
  const branch = { name, children: new Map(), value: '' };
  parent.children.set(segment, branch);
  return branch;
}

function writeBranch({ name, children, value }: Branch): string {
  const content = [...children.values()].map(writeBranch).join('');
  return element(name, {}, content === '' ? escapeXml(value) : content);
}

/**
 * A filled form as ODK writes it, the opposite of `readSubmission`: what was not asked is left out, what was asked and
 * not answered is an empty element, rows of a repeat stand side by side. Remarks on questions, which ODK has no place
 * for, stay here.
 *
 * @example `/depot/produit[2]/nom` = `Zinc` → `<depot>…<produit><nom>Zinc</nom></produit></depot>`
 */
export function writeSubmission({ formId, version, instanceId, answers }: Submission): string {
  const root: Branch = { name: 'data', children: new Map(), value: '' };
  for (const { path, value } of answers) {
    if (isNotePath(path)) continue;
    const leaf = path.split('/').slice(1).reduce(branchOf, root);
    leaf.value = value;
  }
  const content = [...root.children.values()].map(writeBranch).join('');
  const id = element('orx:instanceID', {}, escapeXml(instanceId));
  const attributes = { 'xmlns:orx': 'http://openrosa.org/xforms', id: formId, version };
  const data = element('data', attributes, content + element('orx:meta', {}, id));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${data}\n`;
}
