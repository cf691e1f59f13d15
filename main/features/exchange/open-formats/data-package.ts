import { writePlainCsv } from '../../../platform/csv/write-csv.ts';
import { ZipWriter } from '../../../platform/files/zip-writer.ts';
import type { OpenExport } from './open-export.ts';
import { listOpenSources, type OpenSource } from './open-rows.ts';
import { describeResource } from './table-schema.ts';

function* writeTable(
  { table, readChunks }: OpenSource,
  count: (rows: number) => void,
): Generator<Uint8Array> {
  yield writePlainCsv([table.columns.map(({ name }) => name)]);
  for (const rows of readChunks()) {
    count(rows.length);
    yield writePlainCsv(rows.map(({ values }) => values));
  }
}

/** Writes a Frictionless data package: one CSV a table, and `datapackage.json` that describes them. */
export async function writeDataPackage(
  path: string,
  { db, facility, madeAt, translate, onRows }: OpenExport,
): Promise<number> {
  const zip = new ZipWriter(path);
  const resources: object[] = [];
  let written = 0;
  try {
    for (const source of listOpenSources(db, facility)) {
      const name = `data/${source.table.name}.csv`;
      let rows = 0;
      const part = await zip.add(
        name,
        writeTable(source, (count) => {
          rows += count;
        }),
      );
      resources.push(describeResource(source.table, { path: name, ...part }, translate));
      written += rows;
      await onRows(written);
    }
    const description = {
      profile: 'tabular-data-package',
      name:
        facility === null
          ? 'keneya'
          : `keneya-${facility.toLowerCase().replace(/[^-a-z0-9._]/g, '-')}`,
      title: translate('openData:package.title'),
      description: translate('openData:package.description'),
      created: madeAt,
      licenses: [{ name: 'other-closed', title: translate('openData:package.licence') }],
      sources: [{ title: translate('openData:package.source') }],
      resources,
    };
    await zip.add('datapackage.json', [`${JSON.stringify(description, null, 2)}\n`]);
    zip.finish();
  } finally {
    zip.close();
  }
  return written;
}
