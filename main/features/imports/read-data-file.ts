import { dataProblem } from '../../../shared/domain/instruments/xlsform/data-files.ts';
import type { XmlElement } from '../../../shared/domain/instruments/xml-element.ts';
import type { Sheet, SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { streamCsvBytes } from '../../platform/csv/read-csv.ts';
import { FileProblem } from '../../platform/files/file-problem.ts';
import type { ReadingOptions } from '../../platform/files/file-reading.ts';
import { readXmlBytes } from '../../platform/xml/read-xml.ts';
import { RefusedFile } from './refused-file.ts';

/**
 * Reads a data file of a form as the sheet that the form keeps: CSV as it is; the items of XML, `<root><item>…`; the
 * points of GeoJSON, with `geometry` as ODK writes a place. Rows are lines of CSV, items and features from 2 on, as in a
 * table with a heading. Throws a `FileProblem` or a {@link RefusedFile}.
 */
export async function readDataFile(
  name: string,
  bytes: Buffer,
  options: ReadingOptions,
): Promise<Sheet> {
  if (/\.geojson$/i.test(name)) return readPoints(name, bytes);
  if (/\.xml$/i.test(name)) return readItems(name, await readXmlBytes(name, bytes, options));
  const rows: SheetRow[] = [];
  for await (const row of streamCsvBytes(name, bytes, options)) rows.push(row);
  if (rows.length === 0) throw new FileProblem('empty', name);
  return { name, rows };
}

type Record = ReadonlyMap<string, string>;

/** Records as a sheet: the heading has every key in the order in which they first come. */
function toSheet(name: string, records: readonly Record[]): Sheet {
  const headings = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const rows = records.map((record, index) => ({
    number: index + 2,
    cells: headings.map((heading) => record.get(heading) ?? ''),
  }));
  return { name, rows: [{ number: 1, cells: headings }, ...rows] };
}

function readItems(name: string, root: XmlElement): Sheet {
  const items = root.children.filter(({ children }) => children.length > 0);
  if (items.length === 0) throw new RefusedFile([dataProblem('data-xml-empty', name)]);
  return toSheet(
    name,
    items.map(({ children }) => new Map(children.map((child) => [child.name, child.text.trim()]))),
  );
}

function readPoints(name: string, bytes: Buffer): Sheet {
  const { features } = parseCollection(name, bytes);
  return toSheet(
    name,
    features.map((feature, index) => readPoint(name, feature, index + 2)),
  );
}

function parseCollection(name: string, bytes: Buffer): { readonly features: readonly unknown[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const read = JSON.parse(text) as { readonly type?: unknown; readonly features?: unknown };
    if (read.type === 'FeatureCollection' && Array.isArray(read.features)) {
      return { features: read.features };
    }
  } catch {
    // Told below, whatever it was.
  }
  throw new RefusedFile([dataProblem('geojson-malformed', name)]);
}

interface Feature {
  readonly id?: unknown;
  readonly properties?: Readonly<{ [key: string]: unknown }> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

function readPoint(name: string, read: unknown, row: number): Record {
  const { id, properties, geometry } = (read ?? {}) as Feature;
  const place: unknown = geometry?.coordinates;
  const [longitude, latitude, altitude = 0] = Array.isArray(place) ? place : [];
  const isPoint = geometry?.type === 'Point' && [longitude, latitude].every(Number.isFinite);
  if (!isPoint) throw new RefusedFile([dataProblem('geojson-without-point', name, row)]);
  const words = Object.entries(properties ?? {}).flatMap(([key, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[key, String(value)] as const] : [],
  );
  const own = typeof id === 'string' || typeof id === 'number' ? [['id', String(id)] as const] : [];
  const where = `${latitude} ${longitude} ${Number(altitude)} 0`;
  return new Map([...own, ...words, ['geometry', where] as const]);
}
