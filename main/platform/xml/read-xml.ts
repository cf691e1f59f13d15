import type { XmlElement } from '../../../shared/domain/instruments/xml-element.ts';
import { FileReading, type ReadingOptions } from '../files/file-reading.ts';
import { heldFile, openRegularFile, type RegularFile } from '../files/regular-file.ts';
import { decodeText, encodingOfMark, type TextEncoding } from '../files/text-decoding.ts';
import { BoundedXml, type XmlAttributes, type XmlEvents } from './bounded-xml.ts';

/** An element that is still open while the file is read. */
interface GrowingElement extends XmlElement {
  text: string;
  readonly children: GrowingElement[];
}

/** Reads a whole XML file, such as a submission from a phone. Throws a `FileProblem` with the line. */
export async function readXmlFile(path: string, options: ReadingOptions = {}): Promise<XmlElement> {
  const reading = new FileReading(path, options);
  const file = await openRegularFile(reading, reading.limits.xmlBytes);
  try {
    return await readTree(reading, file);
  } finally {
    await file.close();
  }
}

/** Reads XML that is held in memory; `name` is what its problems call it. */
export function readXmlBytes(
  name: string,
  bytes: Buffer,
  options: ReadingOptions = {},
): Promise<XmlElement> {
  return readTree(new FileReading(name, options), heldFile(bytes));
}

async function readTree(reading: FileReading, file: RegularFile): Promise<XmlElement> {
  const tree = new TreeBuilder(reading);
  const xml = new BoundedXml(reading, tree, null);
  const encoding = encodingOfXml(await file.read(0, DECLARATION_BYTES));
  for await (const piece of decodeText(reading, file.blocks(), encoding)) {
    reading.work(() => xml.write(piece));
  }
  reading.work(() => xml.end());
  if (tree.root === null) throw reading.problem('xml-malformed');
  return tree.root;
}

const DECLARATION_BYTES = 200;

/**
 * XML without a mark is UTF-8 unless its first line says that it is in the Western alphabet, or shows by the place of
 * the zero beside its first `<` which UTF-16 it is.
 */
function encodingOfXml(head: Buffer): TextEncoding {
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["'](?:iso-8859-1|windows-1252|latin1)["']/i;
  const unmarked = declared.test(head.toString('latin1')) ? 'windows-1252' : 'utf-8';
  return encodingOfMark(head) ?? unmarked;
}

class TreeBuilder implements XmlEvents {
  root: XmlElement | null = null;
  readonly #reading: FileReading;
  readonly #openElements: GrowingElement[] = [];
  #elements = 0;

  constructor(reading: FileReading) {
    this.#reading = reading;
  }

  open(name: string, attributes: XmlAttributes, line: number): void {
    const limit = this.#reading.limits.xmlElements;
    this.#elements += 1;
    if (this.#elements > limit)
      throw this.#reading.problem('xml-too-many-elements', { limit }, { row: line });
    const element: GrowingElement = { name, attributes: { ...attributes }, children: [], text: '' };
    this.#openElements.at(-1)?.children.push(element);
    this.#openElements.push(element);
    this.root ??= element;
  }

  close(): void {
    this.#openElements.pop();
  }

  text(text: string): void {
    const element = this.#openElements.at(-1);
    if (element !== undefined) element.text += text;
  }
}
