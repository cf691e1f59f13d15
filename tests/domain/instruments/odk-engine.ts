import { JSDOM } from 'jsdom';

// The engine was written for browsers: it finds its parser beside `__dirname` and its document in the globals.
const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' });
Object.assign(globalThis, {
  __dirname: import.meta.dirname,
  window,
  document: window.document,
  DOMParser: window.DOMParser,
  XMLSerializer: window.XMLSerializer,
  XPathResult: window.XPathResult,
  Node: window.Node,
  Document: window.Document,
  Element: window.Element,
  Attr: window.Attr,
  Text: window.Text,
  Comment: window.Comment,
  CDATASection: window.CDATASection,
  ProcessingInstruction: window.ProcessingInstruction,
  XMLDocument: window.XMLDocument,
  HTMLElement: window.HTMLElement,
  NodeFilter: window.NodeFilter,
});
const { createInstance } = await import('@getodk/xforms-engine');

type Instance = Awaited<ReturnType<typeof createInstance>>;
type EngineNode = Instance['root'] | Instance['root']['currentState']['children'][number];

/** A form opened in ODK's engine, addressed by the paths that submissions use: `/data/lot[2]/nom`. */
export class OpenForm {
  readonly #instance: Instance;

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  get languages(): readonly string[] {
    return this.#instance.root.languages.map((language) => language.language);
  }

  speak(language: string): void {
    const found = this.#instance.root.languages.find((each) => each.language === language);
    if (!found || found.isSyntheticDefault) throw new Error(`The form does not speak ${language}`);
    this.#instance.root.setLanguage(found);
  }

  /** References of everything relevant, in the order of the form, without the repeat ranges themselves. */
  paths(): readonly string[] {
    return listNodes(this.#instance.root)
      .filter((node) => node.currentState.relevant && !node.nodeType.startsWith('repeat-range'))
      .map((node) => node.currentState.reference);
  }

  has(path: string): boolean {
    return this.#find(path) !== null;
  }

  nodeType(path: string): string {
    return this.#get(path).nodeType;
  }

  /** What the engine holds an answer as: `string`, `int`, `geopoint`…; `''` for what takes none. */
  valueType(path: string): string {
    return (this.#get(path) as { valueType?: string }).valueType ?? '';
  }

  /** The addresses of the picture, the sound and the film beside a label. */
  media(path: string): readonly string[] {
    const label = this.#get(path).currentState.label;
    return [label?.imageSource, label?.audioSource, label?.videoSource]
      .filter((source) => source !== undefined)
      .map((source) => source.href);
  }

  appearances(path: string): readonly string[] {
    return [...(this.#get(path).appearances ?? [])];
  }

  answer(path: string, value: string | number | boolean | readonly string[]): void {
    const node = this.#get(path);
    switch (node.nodeType) {
      case 'select':
        node.selectValues(Array.isArray(value) ? value : [String(value)]);
        break;
      case 'rank':
        node.setValues(Array.isArray(value) ? value : [String(value)]);
        break;
      case 'trigger':
        node.setValue(value === true);
        break;
      case 'input':
      case 'range':
        (node as { setValue(value: unknown): unknown }).setValue(value);
        break;
      case 'upload':
        node.setValue(new File([String(value)], String(value)));
        break;
      default:
        throw new Error(`${path} (${node.nodeType}) takes no answer`);
    }
  }

  /** The value as a submission would carry it. */
  value(path: string): string {
    const state = this.#get(path).currentState as { instanceValue?: string };
    const xml = (this.#get(path).instanceState as { instanceXML: string }).instanceXML;
    return state.instanceValue ?? xml.replace(/^<[^>]*>|<\/[^>]*>$/g, '');
  }

  isRelevant(path: string): boolean {
    return this.#get(path).currentState.relevant;
  }

  isRequired(path: string): boolean {
    return this.#get(path).currentState.required;
  }

  isReadonly(path: string): boolean {
    return this.#get(path).currentState.readonly;
  }

  label(path: string): string {
    return this.#get(path).currentState.label?.asString ?? '';
  }

  hint(path: string): string {
    return this.#get(path).currentState.hint?.asString ?? '';
  }

  /** The choices offered now, as `name: label`. */
  choices(path: string): readonly string[] {
    const options = this.#get(path).currentState.valueOptions as
      | readonly { value: string; label: { asString: string } | null }[]
      | null;
    return (options ?? []).map((option) => `${option.value}: ${option.label?.asString ?? ''}`);
  }

  /** The message of what is wrong with an answer, `null` when nothing is. */
  violation(path: string): string | null {
    const state = this.#get(path).validationState;
    if (!('violation' in state) || !state.violation) return null;
    return state.violation.message?.asString ?? state.violation.condition;
  }

  addRow(repeat: string): void {
    this.#repeat(repeat).addInstances();
  }

  /** Takes away a row, named as in paths: `/data/lot[2]`. */
  removeRow(row: string): void {
    const [, repeat = '', number = ''] = /^(.*)\[(\d+)\]$/.exec(row) ?? [];
    this.#repeat(repeat).removeInstances(Number(number) - 1);
  }

  xml(): string {
    return this.#instance.root.instanceState.instanceXML;
  }

  #repeat(path: string) {
    const node = listNodes(this.#instance.root).find(
      (each) =>
        each.nodeType === 'repeat-range:uncontrolled' && each.currentState.reference === path,
    );
    if (node?.nodeType !== 'repeat-range:uncontrolled') throw new Error(`No repeat at ${path}`);
    return node;
  }

  #find(path: string): EngineNode | null {
    return (
      listNodes(this.#instance.root).find(
        (node) => node.currentState.reference === path && !node.nodeType.startsWith('repeat-range'),
      ) ?? null
    );
  }

  #get(path: string): EngineNode {
    const node = this.#find(path);
    if (!node) {
      const all = listNodes(this.#instance.root).map((each) => each.currentState.reference);
      throw new Error(`Nothing at ${path}; there is ${all.join(', ')}`);
    }
    return node;
  }
}

function listNodes(node: EngineNode): readonly EngineNode[] {
  const children = (node.currentState.children ?? []) as readonly EngineNode[];
  return [node, ...children.flatMap((child) => listNodes(child))];
}

/** Loads an XForm into ODK's engine; rejects where the engine does not accept it. */
export async function openForm(xform: string): Promise<OpenForm> {
  return new OpenForm(await createInstance(xform));
}
