import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectFileFormat, type FileFormat } from '../../../../main/platform/files/file-format.ts';
import { readXlsxSheets } from '../../../../main/platform/xlsx/read-xlsx.ts';
import { problemOf } from '../read-outcome.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { buildWorkbook } from '../xlsx/workbook-builder.ts';
import { buildZip } from '../xlsx/zip-builder.ts';

const { folder, put } = scratchFolder();

/** The container of old Office files, with the names in its directory. */
function officeContainer(names: readonly string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  const directory = Buffer.alloc(128 * 8);
  for (const [index, name] of names.entries()) directory.write(name, index * 128, 'utf16le');
  return Buffer.concat([header, Buffer.alloc(512), directory]);
}

const workbook = buildWorkbook({ sheets: { F: '' } });
const openDocument = buildZip([
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
  { name: 'content.xml', content: '<office/>' },
]);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a file is what it holds, whatever its name', () => {
  test.each<[FileFormat, string, string | Uint8Array]>([
    ['xlsx', 'a workbook', workbook],
    ['xlsx', 'a workbook that is cut off', workbook.subarray(0, 900)],
    ['ods', 'an OpenDocument sheet', openDocument],
    ['zip', 'another archive', buildZip([{ name: 'photo.jpg', content: 'x' }])],
    [
      'zip',
      'a text document',
      buildZip([
        { name: 'word/document.xml', content: 'x' },
        { name: 'word/xl/theme', content: '' },
      ]),
    ],
    ['zip', 'a binary workbook', buildZip([{ name: 'xl/workbook.bin', content: 'x' }])],
    ['xls', 'an old workbook', officeContainer(['Root Entry', 'Workbook'])],
    [
      'encrypted-office',
      'a workbook under a password',
      officeContainer(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
    ],
    ['unknown', 'another Office container', officeContainer(['Root Entry', 'WordDocument'])],
    ['unknown', 'the first bytes of one', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['pdf', 'a PDF', '%PDF-1.7\n'],
    ['image', 'a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['image', 'a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['image', 'a picture from a telephone', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
    ['keneya-package', 'a package', 'age-encryption.org/v1\n-> X25519 abc\n'],
    ['xml', 'XML', '<?xml version="1.0"?><data/>'],
    ['xml', 'XML after a mark and a line', '\uFEFF\n<data id="x"/>'],
    ['xml', 'XML in UTF-16', utf16('<data/>')],
    ['json', 'JSON', ' {"organ":"CA"}'],
    ['markdown', 'a form in Markdown', '# survey\n| type | name |\n|---|---|\n'],
    ['markdown', 'a form in pyxform’s Markdown', '| survey | | |\n| | type | name |\n'],
    ['markdown', 'a form after a title', 'Supervision\n\n| survey | |\n'],
    [
      'markdown',
      'a form after a title with a comma',
      'CSCom, 2026\r\n\r\n## survey\r\n| type |\r\n',
    ],
    ['csv', 'CSV that speaks of a survey', 'survey,periode\n"| survey","# survey"\n'],
    ['csv', 'CSV with semicolons', 'periode;produit\n2026-01;AL'],
    ['csv', 'CSV with commas and a mark', '\uFEFFperiode,produit\n'],
    ['csv', 'CSV below a title', 'Rapport de stock\n\nProduit;Final\nZinc 20;1,5\n'],
    ['unknown', 'a letter', 'Bonjour Awa\n\nLe gel manque, hélas\nAu revoir\n'],
    ['csv', 'CSV with tabs in UTF-16', utf16('periode\tproduit\n')],
    ['csv', 'CSV in Windows’ alphabet', Buffer.from('p\xe9riode;produit\n', 'latin1')],
    ['csv', 'CSV with a stray NUL', 'periode;produit\n2026-01;A\0L and so on\n'],
    ['empty', 'nothing', ''],
    ['empty', 'blanks', '\uFEFF \r\n\t'],
    ['empty', 'zeroes', Buffer.alloc(100)],
    ['unknown', 'prose', 'Bonjour\n'],
    ['unknown', 'a program', Buffer.from('7f454c4602010100000000000000000003003e0001', 'hex')],
  ])('%s: %s', async (format, _, content) => {
    expect(await detectFileFormat(put('data.bin', content))).toBe(format);
  });
});

describe('only regular files of a reasonable size are opened', () => {
  test('follows a link to a file', async () => {
    const link = join(folder, 'link');
    symlinkSync(put('target.csv', 'a;b\n'), link);
    expect(await detectFileFormat(link)).toBe('csv');
  });

  test('refuses a folder, a device and a file that is not there', async () => {
    mkdirSync(join(folder, 'folder.xlsx'));
    expect((await problemOf(detectFileFormat(join(folder, 'folder.xlsx')))).code).toBe(
      'files.not-a-file',
    );
    expect((await problemOf(detectFileFormat(join(folder, 'absent.csv')))).code).toBe(
      'files.not-found',
    );
    expect((await problemOf(detectFileFormat(join(put('a.csv', 'a'), 'b.csv')))).code).toBe(
      'files.not-found',
    );
    if (process.platform !== 'win32')
      expect((await problemOf(detectFileFormat('/dev/zero'))).code).toBe('files.not-a-file');
  });

  test.runIf(process.platform !== 'win32')(
    'does not wait at a pipe that nobody writes to',
    async () => {
      const pipe = join(folder, 'pipe.csv');
      execFileSync('mkfifo', [pipe]);
      expect((await problemOf(detectFileFormat(pipe))).code).toBe('files.not-a-file');
    },
  );

  test('judges the size first', async () => {
    const path = put('large.csv', 'a;b\n'.repeat(300_000));
    const problem = await problemOf(detectFileFormat(path, { limits: { fileBytes: 1_048_576 } }));
    expect(problem).toEqual({
      code: 'files.too-large',
      facts: { file: 'large.csv', megabytes: 1 },
    });
  });
});

test.each<[string, string, string | Uint8Array]>([
  [
    'files.password',
    'a workbook under a password',
    officeContainer(['EncryptionInfo', 'EncryptedPackage']),
  ],
  ['files.old-excel', 'an old workbook', officeContainer(['Workbook'])],
  ['files.open-document', 'an OpenDocument sheet', openDocument],
  ['files.empty', 'an empty file', ''],
  ['files.not-xlsx', 'a PDF', '%PDF-1.7\n'],
  ['files.not-xlsx', 'a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['files.not-xlsx', 'a CSV file', 'a;b\n'],
  ['files.not-xlsx', 'an archive', buildZip([{ name: 'a.txt', content: 'a' }])],
])('answers %s to %s that is called .xlsx', async (code, _, content) => {
  expect((await problemOf(readXlsxSheets(put('renamed.xlsx', content)))).code).toBe(code);
});
