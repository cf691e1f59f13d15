import type {
  FormDefinition,
  FormNode,
  FormQuestion,
} from '../../shared/domain/instruments/form-definition.ts';
import { repeatRowName } from '../../shared/domain/instruments/xlsform/generated-rows.ts';
import { element, escapeXml } from '../../shared/domain/instruments/xlsform/xml-text.ts';

/** What a filled form is made of, for the engine to take up again. */
export interface HeldInstance {
  readonly definition: FormDefinition;
  readonly instanceId: string;
  /** Every value by path, also of questions that are not asked at present. */
  readonly rows: ReadonlyMap<string, string>;
}

/**
 * The whole XML of a filled form from its values: every element of the form, empty where nothing is held, and as many
 * rows of each repeat as any value stands in. Files are given to the questions afterwards.
 */
export function writeInstance({ definition, instanceId, rows }: HeldInstance): string {
  const counts = countRows(rows);
  const write = (nodes: readonly FormNode[], parent: string): string =>
    nodes.map((node) => writeNode(node, parent)).join('');
  const writeNode = (node: FormNode, parent: string): string => {
    const path = `${parent}/${node.name}`;
    if (node.kind === 'question') {
      const held = isUpload(node) ? '' : (rows.get(path) ?? '');
      return element(node.name, {}, escapeXml(held));
    }
    if (node.kind === 'group') return element(node.name, {}, write(node.children, path));
    return Array.from({ length: counts.get(path) ?? 0 }, (_, index) => {
      const row = `${path}[${index + 1}]`;
      const key = element(repeatRowName, {}, escapeXml(rows.get(`${row}/${repeatRowName}`) ?? ''));
      return element(node.name, {}, key + write(node.children, row));
    }).join('');
  };
  const meta = element('meta', {}, element('instanceID', {}, escapeXml(instanceId)));
  const { formId: id, version } = definition;
  return element('data', { id, version }, write(definition.children, '') + meta);
}

// A name that the XML brings stays for good: the engine gives it back when the file is taken away.
const UPLOADS: ReadonlySet<string> = new Set(['image', 'audio', 'video', 'file']);

function isUpload({ type }: FormQuestion): boolean {
  return UPLOADS.has(type);
}

/** How many rows each repeat has: the highest number that a value stands in. */
function countRows(rows: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of rows.keys()) {
    for (const match of path.matchAll(/\[(\d+)\]/g)) {
      const repeat = path.slice(0, match.index);
      counts.set(repeat, Math.max(counts.get(repeat) ?? 0, Number(match[1])));
    }
  }
  return counts;
}
