import { posix } from 'node:path';
import type { FileReading } from '../files/file-reading.ts';
import { decodeText, encodingOfMark } from '../files/text-decoding.ts';
import { BoundedXml, type XmlAttributes, type XmlEvents } from '../xml/bounded-xml.ts';
import { type CellStyles, detached, type NumberKind, numberKind } from './cell-text.ts';
import { RichText } from './rich-text.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What a workbook says before its first cell. */
export interface WorkbookParts {
  /** In the order of the tabs, hidden ones included, charts left out. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedStrings: readonly string[];
  readonly styles: CellStyles;
}

/** Excel's own limit. */
const MAX_FORMAT_CHARACTERS = 255;

interface Relation {
  readonly id: string;
  /** The last word of the relation's type, which the two dialects of the format share. */
  readonly type: string;
  readonly part: string;
}

/** Reads every part that is needed before a sheet, following the relations from the archive's root. */
export async function readWorkbookParts(
  reading: FileReading,
  archive: ZipArchive,
): Promise<WorkbookParts> {
  const root = await readRelations(reading, archive, '');
  const workbook = root.find((relation) => relation.type === 'officeDocument')?.part;
  if (workbook === undefined) throw reading.problem('part-missing', { part: 'xl/workbook.xml' });
  const relations = await readRelations(reading, archive, workbook);
  const { is1904, tabs } = await readTabs(reading, archive, workbook);
  const relationById = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets = tabs.flatMap(({ name, relationId }) => {
    const relation = relationById.get(relationId);
    if (relation === undefined) throw reading.problem('part-missing', { part: name });
    return relation.type === 'worksheet' ? [{ name, part: relation.part }] : [];
  });
  if (sheets.length === 0) throw reading.problem('no-sheet');
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part;
  return {
    sheets,
    sharedStrings: await readSharedStrings(reading, archive, partOf('sharedStrings')),
    styles: { kinds: await readNumberKinds(reading, archive, partOf('styles')), is1904 },
  };
}

/**
 * Parses a part of the archive and lets `drain` hand on, after each block, what the events have gathered,
 * so that a sheet never lies in memory whole.
 */
export async function* parsePart<T>(
  reading: FileReading,
  archive: ZipArchive,
  part: string,
  events: XmlEvents,
  drain: () => readonly T[],
): AsyncGenerator<T> {
  const xml = new BoundedXml(reading, events, part);
  for await (const piece of readPartText(reading, archive, part)) {
    reading.work(() => xml.write(piece));
    yield* drain();
  }
  reading.work(() => xml.end());
  yield* drain();
}

async function* readPartText(reading: FileReading, archive: ZipArchive, part: string) {
  const blocks = archive.read(part);
  const { value: head = Buffer.alloc(0) } = await blocks.next();
  async function* withHead() {
    yield head;
    yield* blocks;
  }
  yield* decodeText(reading, withHead(), encodingOfMark(head) ?? 'utf-8');
}

async function parseWhole(
  reading: FileReading,
  archive: ZipArchive,
  part: string,
  events: XmlEvents,
): Promise<void> {
  for await (const _ of parsePart(reading, archive, part, events, () => []));
}

async function readRelations(
  reading: FileReading,
  archive: ZipArchive,
  part: string,
): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const relations: Relation[] = [];
  await parseWhole(reading, archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }: XmlAttributes) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = posix.join(Target.startsWith('/') ? '/' : `/${folder}`, Target);
      relations.push({ id: Id, type: posix.basename(Type), part: target.slice(1) });
      countItem(reading, relations.length);
    },
  });
  return relations;
}

async function readTabs(reading: FileReading, archive: ZipArchive, part: string) {
  const tabs: { readonly name: string; readonly relationId: string }[] = [];
  let is1904 = false;
  await parseWhole(reading, archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const idName = Object.keys(attributes).find((key) => /:id$/.test(key)) ?? '';
      tabs.push({ name: attributes['name'] ?? '', relationId: attributes[idName] ?? '' });
      countItem(reading, tabs.length);
    },
  });
  return { is1904, tabs };
}

function countItem(reading: FileReading, count: number): void {
  const limit = reading.limits.workbookItems;
  if (count > limit) throw reading.problem('too-many-parts', { limit });
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

async function readNumberKinds(
  reading: FileReading,
  archive: ZipArchive,
  part: string | undefined,
): Promise<NumberKind[]> {
  if (part === undefined || !archive.has(part)) return [];
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  await parseWhole(reading, archive, part, {
    open(name, attributes) {
      if (name === 'cellXfs') isInCells = true;
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') {
        codes.set(id, detached((attributes['formatCode'] ?? '').slice(0, MAX_FORMAT_CHARACTERS)));
        countItem(reading, codes.size);
      }
      if (name === 'xf' && isInCells) kinds.push(numberKind(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return kinds;
}

async function readSharedStrings(
  reading: FileReading,
  archive: ZipArchive,
  part: string | undefined,
): Promise<string[]> {
  if (part === undefined || !archive.has(part)) return [];
  const { sharedStrings, sharedStringCharacters } = reading.limits;
  const strings: string[] = [];
  let characters = 0;
  const rich = new RichText((text) => {
    characters += text.length;
    if (strings.push(text) > sharedStrings || characters > sharedStringCharacters)
      throw reading.problem('too-much-text', { limit: sharedStringCharacters });
  }, 'si');
  await parseWhole(reading, archive, part, rich);
  return strings;
}
