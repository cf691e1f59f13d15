import { describe, expect, it } from 'vitest';
import {
  findChoiceLabel,
  searchChoices,
} from '../../../main/features/instruments/choice-reader.ts';
import { writeFormWorkbook } from '../../../main/features/instruments/form-workbook.ts';
import { findForm, getXform } from '../../../main/features/instruments/reader.ts';
import { getVersion } from '../../../main/features/instruments/version-reader.ts';
import { openForm } from '../../domain/instruments/odk-engine.ts';
import { askingFor, BAD_DATA_FILES } from '../../fixtures/forms/data-files.ts';
import { buildZip } from '../platform/xlsx/zip-builder.ts';
import { counts, createImportScratch, type ImportScratch, notes } from './import-scratch.ts';

const form = (version: string): string => `
## survey
| type | name | label | choice_filter | calculation |
| select_one_from_file cercles.xml | cercle | Le cercle | | |
| select_one_from_file villages.csv | village | Le village | cercle = \${cercle} | |
| select_multiple_from_file puits.geojson | puits | Les puits | | |
| calculate | prix | | | pulldata('tarifs', 'montant', 'acte', 'cpn') |
## settings
| form_title | form_id | version |
| Visite | visite | ${version} |
`;

const CERCLES =
  '<root><item><name>segou</name><label>Ségou</label></item><item><name>bla</name><label>Bla</label></item></root>';
const PUITS = JSON.stringify({
  type: 'FeatureCollection',
  features: ['p1', 'p2'].map((id, at) => ({
    type: 'Feature',
    id,
    properties: { title: `Puits ${at + 1}`, profondeur: 12 },
    geometry: { type: 'Point', coordinates: [-8 + at, 12.65] },
  })),
});
const TARIFS = 'acte,montant\ncpn,500\n';
const VILLAGES = 'name,label,cercle\nv1,"Dougouni, le vieux",bla\nv2,Sofara,segou\n';

const DATA = {
  'cercles.xml': CERCLES,
  'villages.csv': VILLAGES,
  'puits.geojson': PUITS,
  'tarifs.csv': TARIFS,
};

function put(scratch: ImportScratch, files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).map(([name, content]) => scratch.file(name, content));
}

async function checkHeld({ reader }: ImportScratch): Promise<void> {
  const { xform } = getXform(reader, 'visite', '1');
  const open = await openForm(xform);
  expect(open.choices('/data/cercle')).toEqual(['segou: Ségou', 'bla: Bla']);
  open.answer('/data/cercle', 'bla');
  expect(open.choices('/data/village')).toEqual(['v1: Dougouni, le vieux']);
  expect(open.choices('/data/puits')).toEqual(['p1: Puits 1', 'p2: Puits 2']);
  expect(open.value('/data/prix')).toBe('500');
}

describe('a form with data files', () => {
  it('comes in with the files chosen beside it, and runs with them', async () => {
    const scratch = createImportScratch();
    const files = [scratch.file('f/visite.md', form('1')), ...put(scratch, DATA)];
    expect(counts(await scratch.take(files))).toBe('1 0 0 0');
    await checkHeld(scratch);
    expect(counts(await scratch.take(files))).toBe('0 0 1 0');
  });

  it('comes in from a zip, and from a folder where the files lie beside it', async () => {
    const parts = Object.entries({ 'visite.md': form('1'), ...DATA }).map(([name, content]) => ({
      name: `formulaire/${name}`,
      content,
    }));
    const scratch = createImportScratch();
    expect(counts(await scratch.take([scratch.file('a.zip', buildZip(parts))]))).toBe('1 0 0 0');
    await checkHeld(scratch);
    const [alone] = put(scratch, { 'visite.md': form('1'), ...DATA });
    expect(counts(await scratch.take([alone ?? '']))).toBe('0 0 1 0');
  });

  it('with another file is another version, and goes out as a workbook that is the same form', async () => {
    const scratch = createImportScratch();
    const files = put(scratch, { 'visite.md': form('1'), ...DATA });
    await scratch.take(files);
    put(scratch, { 'tarifs.csv': 'acte,montant\ncpn,600\n' });
    const refused = await scratch.answer(files);
    expect(refused).toMatchObject({
      notes: [{ file: 'visite.md', problems: [{ code: 'imports.form-content-differs' }] }],
    });
    const { sheets } = getVersion(scratch.reader, 'visite', '1');
    const workbook = await writeFormWorkbook(sheets, 'visite');
    const out = scratch.file('sorti/visite.xlsx', workbook);
    expect(counts(await scratch.take([out]))).toBe('0 0 1 0');
    put(scratch, { 'visite.md': form('2') });
    expect(counts(await scratch.take(files))).toBe('1 0 0 0');
    expect(findForm(scratch.reader, 'visite', '2')).not.toBeNull();
  });

  it('finds 20,000 places of a file by the type-ahead of long lists', async () => {
    const scratch = createImportScratch();
    const places = Array.from({ length: 20_000 }, (_, n) => `v${n},Village ${n},c${n % 10}`);
    const survey = '| survey | type | name | label | choice_filter |';
    const rows = [
      '| | text | c | Cercle | |',
      `| | select_one_from_file lieux.csv | v | V | cercle = \${c} |`,
    ];
    const files = put(scratch, {
      'lieux.md': [survey, ...rows].join('\n'),
      'lieux.csv': ['name,label,cercle', ...places].join('\n'),
    });
    expect(counts(await scratch.take(files))).toBe('1 0 0 0');
    const key = { formId: 'lieux', version: '', list: 'lieux' };
    const found = searchChoices(scratch.reader, key, 'village 1234', { cercle: 'c4' }, 10);
    expect(found.choices.map(({ name }) => name)).toEqual(['v1234', 'v12344']);
    expect(findChoiceLabel(scratch.reader, key, 'v19999')).toEqual({ default: 'Village 19999' });
  });
});

describe('a data file that cannot be read', () => {
  it.each(BAD_DATA_FILES)('is told with its place: $name', async ({ file, content, told }) => {
    const scratch = createImportScratch();
    const files = put(scratch, {
      'f.md': askingFor(file),
      ...(content === null ? {} : { [file]: content }),
    });
    const answer = await scratch.answer(files);
    expect(answer.kind === 'refused' && notes(answer.notes)).toEqual([`f.md ${told}`]);
  });

  it('in the alphabet of Windows is read with a warning', async () => {
    const scratch = createImportScratch();
    const latin = Buffer.from('name,label\n1,S\u00e9gou\n', 'latin1');
    const files = [scratch.file('f.md', askingFor('v.csv')), scratch.file('v.csv', latin)];
    const outcome = await scratch.take(files);
    expect(notes(outcome.warnings)).toEqual(['f.md - - files.encoding-guessed']);
  });
});
