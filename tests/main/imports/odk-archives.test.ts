import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAttachments } from '../../../main/features/visits/attachment-reader.ts';
import { listAnswers } from '../../../main/features/visits/reader.ts';
import { writeXlsx } from '../../../main/platform/xlsx/write-xlsx.ts';
import { JPEG, PDF } from '../../fixtures/media.ts';
import { buildZip, type ZipPart } from '../platform/xlsx/zip-builder.ts';
import { counts, createImportScratch, type ImportScratch, notes } from './import-scratch.ts';

const FORM = `
## survey
| type | name | label |
| date | jour | Le jour |
| begin group | pharmacie | Pharmacie |
| text | gerant | Le gérant |
| begin repeat | lot | Lot |
| text | nom | Le nom |
| select_multiple etat | etat | L'état |
| image | photo | La photo |
| begin repeat | carton | Carton |
| integer | boites | Boîtes |
| end repeat | | |
| end repeat | | |
| end group | | |
| geopoint | lieu | Le lieu |
| image | facade | La façade |
| file | registre | Le registre |
## choices
| list_name | name | label |
| etat | sec | Sec |
| etat | propre | Propre |
## settings
| form_title | form_id | version |
| Visite | visite | 1 |
`;

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** As ODK Central writes them: the root, and a file for each repeat. */
const CENTRAL: readonly ZipPart[] = [
  {
    name: 'visite.csv',
    content: table(
      'SubmissionDate,jour,pharmacie-gerant,lieu-Latitude,lieu-Longitude,lieu-Altitude,lieu-Accuracy,facade,registre,meta-instanceID,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion',
      '2026-06-10T10:00:00.000Z,2026-06-10,"Awa, dite ""A""",12.65,-8,0,5,facade.jpg,registre.pdf,uuid:1,uuid:1,5,x,3,3,,,,0,1',
      '2026-06-11T10:00:00.000Z,2026-06-11,Moussa,,,,,perdue.jpg,,uuid:2,uuid:2,5,x,0,1,,,,0,1',
    ),
  },
  {
    name: 'visite-pharmacie.lot.csv',
    content: table(
      'nom,etat,photo,PARENT_KEY,KEY',
      'Zinc,sec propre,zinc.jpg,uuid:1,uuid:1/pharmacie/lot[1]',
      '"Une note',
      'sur deux lignes",,,uuid:1,uuid:1/pharmacie/lot[2]',
    ),
  },
  {
    name: 'visite-pharmacie.lot.carton.csv',
    content: table(
      'boites,PARENT_KEY,KEY',
      '12,uuid:1/pharmacie/lot[1],uuid:1/pharmacie/lot[1]/carton[1]',
      '7,uuid:1/pharmacie/lot[1],uuid:1/pharmacie/lot[1]/carton[2]',
      '3,uuid:1/pharmacie/lot[2],uuid:1/pharmacie/lot[2]/carton[1]',
    ),
  },
  { name: 'media/facade.jpg', content: JPEG },
  { name: 'media/zinc.jpg', content: JPEG },
  { name: 'media/registre.pdf', content: PDF },
  { name: 'media/inconnue.jpg', content: JPEG },
];

const VISIT: readonly (readonly [string, string])[] = [
  ['/jour', '2026-06-10'],
  ['/pharmacie/gerant', 'Awa, dite "A"'],
  ['/pharmacie/lot[1]/nom', 'Zinc'],
  ['/pharmacie/lot[1]/etat', 'sec propre'],
  ['/pharmacie/lot[1]/photo', 'zinc.jpg'],
  ['/pharmacie/lot[1]/carton[1]/boites', '12'],
  ['/pharmacie/lot[1]/carton[2]/boites', '7'],
  ['/pharmacie/lot[2]/nom', 'Une note\nsur deux lignes'],
  ['/pharmacie/lot[2]/etat', ''],
  ['/pharmacie/lot[2]/photo', ''],
  ['/pharmacie/lot[2]/carton[1]/boites', '3'],
  ['/lieu', '12.65 -8 0 5'],
  ['/facade', 'facade.jpg'],
  ['/registre', 'registre.pdf'],
];

const FILES = [
  ['/facade', 'facade.jpg', 'image/jpeg'],
  ['/pharmacie/lot[1]/photo', 'zinc.jpg', 'image/jpeg'],
  ['/registre', 'registre.pdf', 'application/pdf'],
];

function answersOf({ reader }: ImportScratch, id: string) {
  return listAnswers(reader, id).map(({ path, value }) => [path, value]);
}

function filesOf({ reader, blobs }: ImportScratch, id: string) {
  const files = listAttachments(reader, id);
  for (const { sha256 } of files) expect(blobs.find(sha256).state).toBe('whole');
  return files.map(({ path, name, mime }) => [path, name, mime]).toSorted();
}

async function openWithForm(): Promise<ImportScratch> {
  const scratch = createImportScratch();
  await scratch.take([scratch.file('visite.md', FORM)]);
  return scratch;
}

/** The same visit as XML, as phones and Briefcase keep it. */
function visitXml(id: string): string {
  const carton = (boxes: number): string => `<carton><boites>${boxes}</boites></carton>`;
  const lots = [
    `<lot><nom>Zinc</nom><etat>sec propre</etat><photo>zinc.jpg</photo>${carton(12)}${carton(7)}</lot>`,
    `<lot><nom>Une note&#10;sur deux lignes</nom><etat/><photo/>${carton(3)}</lot>`,
  ];
  return `<?xml version='1.0' ?><data id="visite" version="1" xmlns:orx="http://openrosa.org/xforms"><jour>2026-06-10</jour><pharmacie><gerant>Awa, dite "A"</gerant>${lots.join('')}</pharmacie><lieu>12.65 -8 0 5</lieu><facade>facade.jpg</facade><registre>registre.pdf</registre><orx:meta><orx:instanceID>${id}</orx:instanceID></orx:meta></data>`;
}

const BRIEFCASE: readonly ZipPart[] = ['uuid:1', 'uuid:2'].flatMap((id) => {
  const folder = `forms/Visite/instances/${id.replace(':', '')}`;
  return [
    { name: `${folder}/submission.xml`, content: visitXml(id) },
    { name: `${folder}/facade.jpg`, content: Buffer.concat([JPEG, Buffer.from(id)]) },
    { name: `${folder}/zinc.jpg`, content: JPEG },
    { name: `${folder}/registre.pdf`, content: PDF },
  ];
});

describe('a zip from ODK Central', () => {
  it('comes in with repeats and files, and says by name what is missing or foreign', async () => {
    const scratch = await openWithForm();
    const zip = scratch.file('visite.zip', buildZip(CENTRAL));
    const told = [
      'visite.zip/visite.csv 3 - imports.media-missing',
      'visite.zip/media/inconnue.jpg - - imports.media-unused',
    ];
    const dry = await scratch.take([zip], { dryRun: true });
    expect(counts(dry)).toBe('2 0 0 0');
    expect(notes(dry.warnings)).toEqual(told);
    expect(scratch.reader.all('SELECT 1 FROM submission')).toEqual([]);
    const outcome = await scratch.take([zip]);
    expect(notes(outcome.warnings)).toEqual(told);
    expect(outcome.warnings[0]?.problems[0].facts).toMatchObject({ name: 'perdue.jpg' });
    expect(answersOf(scratch, 'uuid:1')).toEqual(VISIT);
    expect(filesOf(scratch, 'uuid:1')).toEqual(FILES);
    expect(counts(await scratch.take([zip]))).toBe('0 0 2 0');
  });

  it('takes the lost picture when it comes later, beside the table', async () => {
    const scratch = await openWithForm();
    const zip = scratch.file('visite.zip', buildZip(CENTRAL));
    await scratch.take([zip]);
    const lost = scratch.file('perdue.jpg', JPEG);
    expect(counts(await scratch.take([zip, lost]))).toBe('0 1 1 0');
    expect(filesOf(scratch, 'uuid:2')).toEqual([['/facade', 'perdue.jpg', 'image/jpeg']]);
  });

  it('is the same as its files chosen one by one', async () => {
    const scratch = await openWithForm();
    const files = CENTRAL.map(({ name, content }) => scratch.file(name, content));
    expect(counts(await scratch.take(files))).toBe('2 0 0 0');
    expect(answersOf(scratch, 'uuid:1')).toEqual(VISIT);
    expect(filesOf(scratch, 'uuid:1')).toEqual(FILES);
  });

  it('sets a row of a repeat aside whose form is not there, and refuses repeats alone', async () => {
    const scratch = await openWithForm();
    const [root, lots, cartons] = CENTRAL;
    if (!root || !lots || !cartons) throw new Error('There are three tables');
    const orphan = { ...lots, content: `${lots.content}Seul,,,uuid:9,uuid:9/pharmacie/lot[1]\n` };
    const outcome = await scratch.take([scratch.file('a.zip', buildZip([root, orphan, cartons]))]);
    expect(notes(outcome.setAside)).toEqual([
      'a.zip/visite-pharmacie.lot.csv 5 - imports.row-without-parent',
    ]);
    const refused = await scratch.answer([scratch.file('b.zip', buildZip([lots]))]);
    expect(refused).toMatchObject({
      kind: 'refused',
      notes: [{ problems: [{ code: 'imports.repeat-table' }] }],
    });
  });
});

describe('an export of Kobo', () => {
  const sheet = (name: string, heading: string, ...rows: readonly string[]) => ({
    name,
    columns: heading.split(';').map((each) => ({ heading: each })),
    rows: rows.map((row) => row.split(';').map((cell) => (cell === '' ? null : cell))),
  });
  const workbook = () =>
    writeXlsx([
      sheet(
        'Visite',
        'jour;pharmacie/gerant;lieu;_lieu_latitude;facade;facade_URL;registre;_id;_uuid;_submission_time;_index',
        '2026-06-10;Awa, dite "A";12.65 -8 0 5;12.65;facade.jpg;https://x;registre.pdf;7;1;2026-06-10T10:00:00;1',
      ),
      sheet(
        'lot',
        'pharmacie/lot/nom;pharmacie/lot/etat;pharmacie/lot/etat/sec;pharmacie/lot/photo;_index;_parent_table_name;_parent_index;_submission__uuid',
        'Zinc;sec propre;1;zinc.jpg;1;Visite;1;1',
        'Une note\nsur deux lignes;;;;2;Visite;1;1',
      ),
      sheet(
        'carton',
        'pharmacie/lot/carton/boites;_index;_parent_table_name;_parent_index',
        '12;1;lot;1',
        '7;2;lot;1',
        '3;3;lot;2',
      ),
      sheet('Notes', 'autre', 'chose'),
    ]);

  it('comes in with a sheet for each repeat, and its pictures from a zip of their own', async () => {
    const scratch = await openWithForm();
    const media = ['facade.jpg', 'zinc.jpg'].map((name) => ({
      name: `awa/attachments/0f/1/${name}`,
      content: JPEG,
    }));
    const pdf = { name: 'awa/attachments/0f/1/registre.pdf', content: PDF };
    const files = [
      scratch.file('visite.xlsx', await workbook()),
      scratch.file('photos.zip', buildZip([...media, pdf])),
    ];
    const outcome = await scratch.take(files);
    expect(counts(outcome)).toBe('1 0 0 0');
    expect(notes(outcome.warnings)).toEqual(['visite.xlsx - - imports.part-not-read']);
    expect(answersOf(scratch, 'uuid:1')).toEqual(VISIT);
    expect(filesOf(scratch, 'uuid:1')).toEqual(FILES);
  });
});

describe('filled forms as ODK Briefcase keeps them', () => {
  it('come in from a zip, each with the pictures of its own folder', async () => {
    const scratch = await openWithForm();
    const definition = { name: 'forms/Visite/Visite.xml', content: '<h:html xmlns:h="x"/>' };
    const zip = scratch.file('tout.zip', buildZip([...BRIEFCASE, definition]));
    const outcome = await scratch.take([zip]);
    expect(counts(outcome)).toBe('2 0 0 0');
    expect(notes(outcome.warnings)).toEqual(['tout.zip - - imports.part-not-read']);
    for (const id of ['uuid:1', 'uuid:2']) {
      expect(answersOf(scratch, id)).toEqual(VISIT);
      expect(filesOf(scratch, id)).toEqual(FILES);
      const facade = listAttachments(scratch.reader, id).find(({ path }) => path === '/facade');
      const { bytes } = scratch.blobs.find(facade?.sha256 ?? '');
      expect(bytes?.subarray(JPEG.length).toString()).toBe(id);
    }
  });

  it('come in from a folder as from the zip', async () => {
    const scratch = await openWithForm();
    const paths = BRIEFCASE.map(({ name, content }) => scratch.file(`carte/${name}`, content));
    const folder = join(dirname(paths[0] ?? ''), '../../../..');
    cpSync(paths[0] ?? '', join(folder, '.DS_Store'));
    expect(counts(await scratch.take([folder]))).toBe('2 0 0 0');
    expect(filesOf(scratch, 'uuid:2')).toEqual(FILES);
  });

  it('wait with their pictures for a form that is not held, and have them when it comes', async () => {
    const scratch = createImportScratch();
    const zip = scratch.file('tout.zip', buildZip(BRIEFCASE));
    expect(counts(await scratch.take([zip]))).toBe('0 0 0 2');
    expect(counts(await scratch.take([scratch.file('visite.md', FORM)]))).toBe('3 0 0 0');
    expect(answersOf(scratch, 'uuid:2')).toEqual(VISIT);
    expect(filesOf(scratch, 'uuid:2')).toEqual(FILES);
    expect(scratch.reader.all('SELECT * FROM waiting_media')).toEqual([]);
  });
});

describe('a bad archive', () => {
  const good = buildZip(CENTRAL);
  const bomb = { name: 'visite.csv', content: '0'.repeat(20 * 1024 * 1024) };
  it.each([
    ['cut off', good.subarray(0, good.length - 40), 'files.truncated'],
    [
      'under a password',
      buildZip([{ name: 'a.csv', content: 'KEY', isEncrypted: true }]),
      'files.password',
    ],
    ['a bomb', buildZip([bomb]), 'files.inflates-too-much'],
    [
      'a document of Office',
      buildZip([
        { name: '[Content_Types].xml', content: '<a/>' },
        { name: 'word/x', content: 'x' },
      ]),
      'imports.format-unknown',
    ],
    [
      'a form beside broken XML',
      buildZip([{ name: 'a.xml', content: '<data' }]),
      'files.xml-malformed',
    ],
    [
      'XML that declares entities',
      buildZip([{ name: 'a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
      'files.xml-doctype',
    ],
  ])('that is %s is refused, and nothing changes', async (_, bytes, code) => {
    const scratch = await openWithForm();
    const answer = await scratch.answer([scratch.file('mauvais.zip', bytes)]);
    expect(
      answer.kind === 'refused' && answer.notes.map(({ problems }) => problems[0].code),
    ).toEqual([code]);
    expect(scratch.reader.all('SELECT 1 FROM submission')).toEqual([]);
  });

  it('that has damaged and strange files says so by name, and takes the answers', async () => {
    const scratch = await openWithForm();
    const [root] = CENTRAL;
    if (!root) throw new Error('There is a table');
    const zip = buildZip([
      root,
      { name: 'media/facade.jpg', content: JPEG.subarray(0, 100) },
      { name: 'media/registre.pdf', content: 'du texte' },
      { name: 'media/perdue.jpg', content: Buffer.concat([JPEG, randomBytes(11 * 1024 * 1024)]) },
    ]);
    const outcome = await scratch.take([scratch.file('visite.zip', zip)]);
    expect(counts(outcome)).toBe('2 0 0 0');
    expect(notes(outcome.warnings)).toEqual([
      'visite.zip/visite.csv 2 - imports.media-damaged',
      'visite.zip/visite.csv 2 - imports.media-unknown',
      'visite.zip/visite.csv 3 - imports.media-too-large',
    ]);
  });
});
