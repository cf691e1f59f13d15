import { findTableDelimiter } from '../csv/delimiter.ts';
import { FileReading, type ReadingOptions } from './file-reading.ts';
import { openRegularFile, type RegularFile } from './regular-file.ts';
import { encodingOfMark } from './text-decoding.ts';

/** What a file is by its content, whatever its name says. */
export type FileFormat =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'encrypted-office'
  | 'zip'
  | 'xml'
  | 'csv'
  | 'markdown'
  | 'json'
  | 'keneya-package'
  | 'pdf'
  | 'image'
  | 'empty'
  | 'unknown';

const HEAD_BYTES = 64 * 1024;
const OFFICE_DIRECTORY_BYTES = 8 * 1024;

/** Where an archive keeps the names of its parts: their list stands at its end, the first of them also at its start. */
const ARCHIVE_TAIL_BYTES = 128 * 1024;

const IMAGES: readonly string[] = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '49492a00',
  '4d4d002a',
  '424d',
];

/** Recognises a regular file by its content. Throws a `FileProblem` where it cannot be opened or is too large. */
export async function detectFileFormat(
  path: string,
  options: ReadingOptions = {},
): Promise<FileFormat> {
  const reading = new FileReading(path, options);
  const file = await openRegularFile(reading, reading.limits.fileBytes);
  try {
    return await formatOf(file);
  } finally {
    await file.close();
  }
}

/** The same for a file that is open already. */
export async function formatOf(file: RegularFile): Promise<FileFormat> {
  const head = await file.read(0, HEAD_BYTES);
  const hex = head.toString('hex', 0, 8);
  const start = head.toString('latin1', 0, 32);
  if (hex === 'd0cf11e0a1b11ae1') return officeFormat(file, head);
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return archiveFormat(file, head);
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('age-encryption.org/v1')) return 'keneya-package';
  if (isImage(hex, start)) return 'image';
  return textFormat(head);
}

function isImage(hex: string, start: string): boolean {
  const isContainer = start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP';
  const isPhonePicture = /^ftyp(heic|heix|mif1|avif)/.test(start.slice(4));
  return isContainer || isPhonePicture || IMAGES.some((magic) => hex.startsWith(magic));
}

/** The old Office container: an `.xls`, or a newer file under a password, as the names in its directory say. */
async function officeFormat(file: RegularFile, head: Buffer): Promise<FileFormat> {
  if (head.length < 512) return 'unknown';
  const sectorBytes = head.readUInt16LE(30) === 12 ? 4096 : 512;
  const directoryAt = (head.readUInt32LE(48) + 1) * sectorBytes;
  const directory = await file.read(directoryAt, OFFICE_DIRECTORY_BYTES);
  if (directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'encrypted-office';
  if (directory.includes(Buffer.from('Workbook', 'utf16le'))) return 'xls';
  return directory.includes(Buffer.from('Book', 'utf16le')) ? 'xls' : 'unknown';
}

async function archiveFormat(file: RegularFile, head: Buffer): Promise<FileFormat> {
  if (head.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  const tail = await file.read(Math.max(0, file.size - ARCHIVE_TAIL_BYTES), ARCHIVE_TAIL_BYTES);
  const names = `${head.toString('latin1')}${tail.toString('latin1')}`.toLowerCase();
  if (/word\/|ppt\/|xl\/workbook\.bin/.test(names)) return 'zip';
  return /xl[/\\](workbook|worksheets|styles|theme|sharedstrings)/.test(names) ? 'xlsx' : 'zip';
}

/** Where a form in Markdown has its survey; before it may stand a title, with commas like any sentence. */
const FORM_SHEET = /^(?:#+[ \t]*survey[ \t]*$|[ \t]*\|[ \t]*survey[ \t]*\|)/im;

function textFormat(head: Buffer): FileFormat {
  const text = new TextDecoder(encodingOfMark(head) ?? 'utf-8').decode(head).trimStart();
  if (text.replaceAll('\0', '') === '') return 'empty';
  if (isBinary(text)) return 'unknown';
  if (/^<(?:[?!A-Za-z_])/.test(text)) return 'xml';
  if (/^[{[]/.test(text)) return 'json';
  const [firstLine = ''] = text.split(/\r\n|\r|\n/, 1);
  if (/^(?:\||#)/.test(firstLine) || FORM_SHEET.test(text)) return 'markdown';
  if (/[,;\t]/.test(firstLine)) return 'csv';
  if (/^\s*\|.*\|\s*$/m.test(text)) return 'markdown';
  // A title stands before some tables.
  return findTableDelimiter(text) === null ? 'unknown' : 'csv';
}

/** A stray NUL is for the reader to name with its row; a file full of signs that no text has is something else. */
function isBinary(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) strange += 1;
  }
  return strange * 20 > text.length;
}
