import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDemo } from '../../../main/app/demo.ts';
import { addFacility } from '../../../main/app/facilities.ts';
import { runTask } from '../../../main/app/run-task.ts';
import { blobsOf } from '../../../main/app/sealed-pictures.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import type { Reader } from '../../../main/db/handles.ts';
import { listPersonNames } from '../../../main/db/person-names.ts';
import {
  exportOpen,
  type OpenExport,
} from '../../../main/features/exchange/open-formats/open-export.ts';
import { listOpenSources } from '../../../main/features/exchange/open-formats/open-rows.ts';
import { recordAttachment } from '../../../main/features/visits/attachment-writer.ts';
import { FileReading } from '../../../main/platform/files/file-reading.ts';
import { openRegularFile } from '../../../main/platform/files/regular-file.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { ZipArchive } from '../../../main/platform/xlsx/zip-archive.ts';
import type { OpenFormat } from '../../../shared/domain/exchange/open-format.ts';
import { writtenText } from '../../../shared/domain/tables/neutral-text.ts';
import { savePopulation } from '../../db/scratch-database.ts';
import { keepFolder } from '../cli/keneya-process.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';

const folder = keepFolder();
let workspace: Workspace;
let db: Reader;

beforeAll(async () => {
  workspace = await createWorkspace(createPlace(folder), { name: 'Awa Coach', pin: PIN });
  await fillDemo(workspace);
  const place = { asaco: null, commune: null, district: null, region: null, area: null };
  addFacility(workspace, { code: 'AUTRE', name: '=CSCom "autre", ici', ...place });
  workspace.write('coach', (writer) => savePopulation(writer, 900, 2026, 'AUTRE'));
  db = workspace.database.reader;
}, 60_000);

afterAll(() => workspace?.close());

let exports = 0;

async function write(format: OpenFormat, order: Partial<OpenExport> = {}) {
  exports += 1;
  const out = join(folder, `out-${exports}`);
  const done = await exportOpen(format, out, {
    ...{
      db,
      facility: null,
      withJournal: false,
      madeAt: '2026-11-12T08:00:00.000Z',
      findBytes: () => null,
    },
    ...{ translate: createTranslator('fr'), onRows: async () => {} },
    ...order,
  });
  expect(readdirSync(out)).toEqual([done.file.path.slice(out.length + 1)]);
  return done;
}

async function openZip(path: string) {
  const reading = new FileReading(path, {});
  const file = await openRegularFile(reading, 100_000_000);
  const archive = await ZipArchive.open(reading, file);
  return {
    has: (name: string) => archive.has(name),
    read: (name: string) => buffer(archive.read(name)),
    close: () => file.close(),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the specification says what stands in it, and the test checks it
type Described = any;

async function readPackage(path: string) {
  const zip = await openZip(path);
  const description: Described = JSON.parse((await zip.read('datapackage.json')).toString());
  const tables = new Map<string, { readonly resource: Described; readonly rows: string[][] }>();
  for (const resource of description.resources) {
    const bytes = await zip.read(resource.path);
    expect(resource.bytes).toBe(bytes.length);
    expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    tables.set(resource.name, { resource, rows: parse(bytes) });
  }
  await zip.close();
  return { description, tables };
}

// https://specs.frictionlessdata.io/table-schema, what each type looks like in its default format.
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
  boolean: /^(?:true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  yearmonth: /^\d{4}-(?:0[1-9]|1[0-2])$/,
};

/** What is against the schema in a column, each with the value. */
function columnFaults(field: Described, values: readonly string[]): readonly string[] {
  const { type, constraints = {} } = field;
  const lexical = LEXICAL[type];
  if (!lexical) return [`no type ${type}`];
  const given = values.filter((value) => value !== '');
  return [
    ...given.filter((value) => !lexical.test(value)),
    ...(constraints.required && given.length < values.length ? ['missing'] : []),
    ...(constraints.unique && new Set(given).size < given.length ? ['twice'] : []),
    ...(constraints.enum ? given.filter((value) => !constraints.enum.includes(value)) : []),
  ];
}

function columnOf(rows: readonly string[][], name: string): readonly string[] {
  const at = rows[0]?.indexOf(name) ?? -1;
  return rows.slice(1).map((row) => row[at] ?? '');
}

describe('a data package', () => {
  it('keeps to the specification: description, types, keys, bytes and hashes', async () => {
    const { description, tables } = await readPackage((await write('datapackage')).file.path);
    expect(description).toMatchObject({ profile: 'tabular-data-package', name: 'keneya' });
    expect(description.name).toMatch(/^[-a-z0-9._]+$/);
    expect(description.created).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(description.licenses[0].name).toMatch(/^[-a-zA-Z0-9._]+$/);
    expect(description.sources[0].title).toBeTruthy();
    expect(tables.size).toBe(description.resources.length);
    for (const [name, { resource, rows }] of tables) {
      const { fields, primaryKey, foreignKeys = [] } = resource.schema;
      expect(name).toMatch(/^[-a-z0-9._]+$/);
      expect(resource.path).toMatch(/^(?!\/)(?!.*\.\.)[^\\]+\.csv$/);
      expect(rows[0], name).toEqual(fields.map((field: Described) => field.name));
      expect(primaryKey).toBe('id');
      for (const field of fields) {
        expect(field.title, `${name}.${field.name}`).toBeTruthy();
        const faults = columnFaults(field, columnOf(rows, field.name));
        expect(faults, `${name}.${field.name}`).toEqual([]);
      }
      for (const { fields: from, reference } of foreignKeys) {
        const ids = new Set(columnOf(tables.get(reference.resource)?.rows ?? [], reference.fields));
        const astray = columnOf(rows, from).filter((value) => value !== '' && !ids.has(value));
        expect(astray, `${name}.${from}`).toEqual([]);
      }
    }
  });

  it('gives back, read as a CSV, every value that the workspace holds', async () => {
    const { file, rows: told } = await write('datapackage');
    const { tables } = await readPackage(file.path);
    let count = 0;
    for (const { table, readChunks } of listOpenSources(db, null)) {
      const held = [...readChunks()].flat().map(({ values }) => values.map((value) => value ?? ''));
      const given = (tables.get(table.name)?.rows ?? []).slice(1);
      const numeric = table.columns.map(({ type }) => /integer|number|boolean/.test(type));
      const read = given.map((row) =>
        row.map((cell, at) => (numeric[at] && cell !== '' ? Number(cell) : writtenText(cell))),
      );
      expect(read, table.name).toEqual(held);
      count += held.length;
    }
    expect(told).toBe(count);
    expect(columnOf(tables.get('facility')?.rows ?? [], 'name')).toContain('\'=CSCom "autre", ici');
  });

  it('holds one centre and what is common to all, where one is asked for', async () => {
    const { file } = await write('datapackage', { facility: 'AUTRE' });
    expect(file.path).toContain('keneya-AUTRE-2026-11-12.datapackage.zip');
    const { description, tables } = await readPackage(file.path);
    expect(description.name).toBe('keneya-autre');
    const codes = new Set(
      [...tables.values()].flatMap(({ rows }) => columnOf(rows, 'facility_id')),
    );
    expect([...codes].toSorted()).toEqual(['', 'AUTRE']);
    expect(tables.get('product')?.rows.length).toBeGreaterThan(10);
  });
});

describe('a plain SQLite copy', () => {
  it('opens without a key, is whole, and says what the workspace says', async () => {
    const { file, rows } = await write('sqlite');
    expect(readFileSync(file.path).subarray(0, 15).toString()).toBe('SQLite format 3');
    const copy = new Sqlite(file.path, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.pragma('foreign_key_check')).toEqual([]);
    let count = 0;
    for (const { table, readChunks } of listOpenSources(db, null)) {
      const names = table.columns.map(({ name }) => `"${name}"`).join(', ');
      const held = [...readChunks()].flat().map(({ values }) => values);
      const given = copy.prepare(`SELECT ${names} FROM "${table.name}"`).raw().all();
      expect(given, table.name).toEqual(held);
      count += held.length;
    }
    expect(rows).toBe(count);
    const words = copy.prepare("SELECT meaning FROM dictionary WHERE table_name = 'stock_entry'");
    expect(words.pluck().all()).toContain('jours de rupture');
    copy.close();
  });

  it('has no journal unless it is asked for, and then nothing in it that is withheld', async () => {
    const plain = new Sqlite((await write('sqlite')).file.path, { readonly: true });
    expect(plain.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'journal'").get()).toBe(
      undefined,
    );
    plain.close();
    const { file } = await write('sqlite', { withJournal: true });
    const copy = new Sqlite(file.path, { readonly: true });
    const counted = db.get<{ n: number }>('SELECT count(*) AS n FROM journal');
    expect(copy.prepare('SELECT count(*) AS n FROM journal').get()).toEqual(counted);
    expect(readFileSync(file.path).includes('name_sealed')).toBe(false);
    copy.close();
  });

  it('is not there at all when it is stopped, or the disk refuses it', async () => {
    const out = join(folder, 'stopped');
    const order = {
      ...{
        db,
        facility: null,
        withJournal: false,
        madeAt: '2026-11-12T08:00:00.000Z',
        findBytes: () => null,
      },
      translate: createTranslator('fr'),
    };
    const stop = async (): Promise<void> => {
      throw new Error('stopped');
    };
    for (const format of ['sqlite', 'datapackage'] as const) {
      await expect(exportOpen(format, out, { ...order, onRows: stop })).rejects.toThrow('stopped');
      expect(readdirSync(out)).toEqual([]);
    }
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(exportOpen('odk', file, { ...order, onRows: stop })).rejects.toMatchObject({
      problem: { code: expect.stringMatching(/^files\./) },
    });
  });
});

describe('what leaves in the clear', () => {
  it.each(['datapackage', 'sqlite'] as const)(
    '%s names nobody whose name is sealed',
    async (format) => {
      const { file } = await write(format, { withJournal: true });
      const names = [...listPersonNames(db, 'DEMO01').values(), 'Awa Coach'];
      expect(names.length).toBeGreaterThan(10);
      const text =
        format === 'sqlite'
          ? readFileSync(file.path).toString('latin1')
          : [...(await readPackage(file.path)).tables.values()]
              .flatMap(({ rows }) => rows.flat())
              .join('\n');
      const found = names.filter((name) =>
        text.includes(format === 'sqlite' ? Buffer.from(name).toString('latin1') : name),
      );
      expect(found).toEqual([]);
    },
  );
});

describe('filled forms as ODK writes them', () => {
  const forms = () =>
    db.all<{ id: string; facility: string; form: string }>(
      'SELECT id, facility_id AS facility, form_id AS form FROM submission ORDER BY id',
    );
  const answers = (reader: Reader) =>
    reader.all('SELECT submission_id, path, value FROM answer ORDER BY submission_id, path');

  async function unpack(path: string): Promise<readonly string[]> {
    const zip = await openZip(path);
    const out = join(folder, 'odk');
    mkdirSync(out);
    const files: string[] = [];
    for (const { id, facility, form } of forms()) {
      const folder = id.replace(':', '').replace(/[^\w.-]/g, '_');
      const file = join(out, `${folder}.xml`);
      const part = `${facility}/${form}/instances/${folder}/submission.xml`;
      writeFileSync(file, await zip.read(part));
      files.push(file);
    }
    await zip.close();
    return files;
  }

  it('come in again and change nothing, here; elsewhere they are the same answers', async () => {
    const { file, rows } = await write('odk');
    expect(rows).toBe(forms().length);
    const files = await unpack(file.path);
    const order = { files, facility: 'DEMO01', formId: null, period: null, dryRun: false };
    const again = await runTask(workspace, 'import', order);
    expect(again).toMatchObject({ accepted: 0, changed: 0, unchanged: rows });
    const other = await createWorkspace(createPlace(join(folder, 'other')), {
      name: 'coach',
      pin: PIN,
    });
    try {
      const place = { asaco: null, commune: null, district: null, region: null, area: null };
      addFacility(other, { code: 'DEMO01', name: 'CSCom', ...place });
      // The forms come first, by a package or as XLSForm; here their rows are carried over.
      other.write('coach', (writer) => {
        for (const row of db.all<Record<string, string>>('SELECT * FROM form')) {
          const names = Object.keys(row);
          writer.run(
            `INSERT INTO form (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
            row,
          );
        }
      });
      expect(await runTask(other, 'import', order)).toMatchObject({ accepted: rows });
      expect(answers(other.database.reader)).toEqual(answers(db));
    } finally {
      other.close();
    }
  }, 60_000);

  it('have their pictures beside them, each form in a folder of its own', async () => {
    const [one, other] = forms();
    if (!one || !other) throw new Error('The demonstration has no forms');
    const pictures = [one, other].map(({ id, facility }, at) => {
      const bytes = Buffer.from(`picture ${at}`);
      const sha256 = blobsOf(workspace).keep(bytes);
      const file = { name: 'photo.jpg', sha256, mime: 'image/jpeg', size: bytes.length };
      const about = { purpose: 'before', path: null, caption: null, takenOn: null } as const;
      const given = { ...file, ...about, id: `p${at}`, facility, submission: id };
      const attachment = { ...given, width: null, height: null };
      workspace.write('coach', (writer) => {
        recordAttachment(writer, attachment);
        const missing = { id: `m${at}`, name: 'missing.jpg', sha256: '0'.repeat(64) };
        recordAttachment(writer, { ...attachment, ...missing });
      });
      return bytes;
    });
    const { file } = await runTask(workspace, 'exportOpen', {
      ...{ format: 'odk', folder: join(folder, 'media'), language: 'fr' },
      ...{ facility: null, withJournal: false },
    });
    const zip = await openZip(file.path);
    const mediaOf = ({ id, facility, form }: typeof one) =>
      `${facility}/${form}/instances/${id.replace(':', '').replace(/[^\w.-]/g, '_')}`;
    expect(await zip.read(`${mediaOf(one)}/photo.jpg`)).toEqual(pictures[0]);
    expect(await zip.read(`${mediaOf(other)}/photo.jpg`)).toEqual(pictures[1]);
    expect(zip.has(`${mediaOf(one)}/missing.jpg`)).toBe(false);
    await zip.close();
  });
});
