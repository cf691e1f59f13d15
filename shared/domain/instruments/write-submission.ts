import { isNotePath } from './paths.ts';
import type { KnownOfForm, Submission } from './submission.ts';
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
  return element(name, {}, content === '' ? escapeAnswer(value) : content);
}

function writeKnown({ pictures, ...known }: KnownOfForm): readonly string[] {
  return [
    element('keneya:known', known),
    ...pictures.map((picture) => element('keneya:picture', { ...picture })),
  ];
}

/** Readers of XML make a line feed of a carriage return that is not disguised. */
function escapeAnswer(value: string): string {
  return value.split('\r').map(escapeXml).join('&#13;');
}

/**
 * A filled form as ODK writes it, the opposite of `readSubmission`: what was not asked is left out, what was asked and
 * not answered is an empty element, rows of a repeat stand side by side. Remarks on questions, which ODK has no place
 * for, stand beside the instance's id with what is known of the form, where other programs pass them over.
 *
 * @example `/depot/produit[2]/nom` = `Zinc` → `<depot>…<produit><nom>Zinc</nom></produit></depot>`
 */
export function writeSubmission(
  { formId, version, instanceId, answers }: Submission,
  known: KnownOfForm | null = null,
): string {
  const root: Branch = { name: 'data', children: new Map(), value: '' };
  const remarks = answers.filter(({ path }) => isNotePath(path));
  for (const { path, value } of answers) {
    if (isNotePath(path)) continue;
    const leaf = path.split('/').slice(1).reduce(branchOf, root);
    leaf.value = value;
  }
  const content = [...root.children.values()].map(writeBranch).join('');
  const id = element('orx:instanceID', {}, escapeXml(instanceId));
  const notes = [
    ...(known === null ? [] : writeKnown(known)),
    ...remarks.map(({ path, value }) =>
      element('keneya:remark', { ref: path }, escapeAnswer(value)),
    ),
  ];
  const attributes = {
    ...{ 'xmlns:orx': 'http://openrosa.org/xforms', id: formId, version },
    'xmlns:keneya': notes.length > 0 ? 'urn:keneya' : null,
  };
  const data = element('data', attributes, content + element('orx:meta', {}, id + notes.join('')));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${data}\n`;
}
