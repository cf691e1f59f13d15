import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { KnownSubmission } from '../../../shared/domain/instruments/submission.ts';
import { writeSubmission } from '../../../shared/domain/instruments/write-submission.ts';
import type { Reader } from '../../db/handles.ts';
import { writePlainCsv } from '../../platform/csv/write-csv.ts';
import { plainName } from '../../platform/files/plain-name.ts';
import { writeFileWhole } from '../../platform/files/write-whole.ts';
import { ArchiveTooLarge, ZipWriter } from '../../platform/files/zip-writer.ts';
import { listAttachments } from '../visits/attachment-reader.ts';
import type { AnswerTable } from './export-answers.ts';

/** The bytes of a picture or file; `null` where they have not come. */
export type FindBytes = (sha256: string) => Uint8Array | null;

/** The folder of a filled form, as ODK Briefcase names it: `uuid:1b2c` → `uuid1b2c`. */
function instanceFolder(instanceId: string): string {
  return plainName(instanceId.replace(/^uuid:/, 'uuid'));
}

/** Adds a filled form as ODK Briefcase keeps it: its XML, and its pictures and files beside, one after the other. */
export async function addOdkForm(
  zip: ZipWriter,
  folder: string,
  filled: KnownSubmission,
  { db, findBytes }: { readonly db: Reader; readonly findBytes: FindBytes },
): Promise<void> {
  const place = `${folder}/instances/${instanceFolder(filled.instanceId)}`;
  const taken = new Set([`${place}/submission.xml`]);
  const { facility, day, startedAt, endedAt, pictures } = filled;
  const known = { facility, day, startedAt, endedAt, pictures };
  await zip.add(`${place}/submission.xml`, [writeSubmission(filled, known)]);
  for (const { name, sha256 } of listAttachments(db, filled.instanceId)) {
    const bytes = findBytes(sha256);
    if (bytes !== null) await zip.add(freePart(taken, place, name), [bytes]);
  }
}

/** Where a file goes in a zip, in which capitals tell no two names apart; its own name stays, for an answer says it. */
function freePart(taken: Set<string>, folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const part = [folder, ...(number === 1 ? [] : [number]), plainName(name)].join('/');
    if (taken.has(part.toLowerCase())) continue;
    taken.add(part.toLowerCase());
    return part;
  }
}

/** Writes filled forms as XML, each in a folder with its pictures and files. */
export function writeOdkForms(
  db: Reader,
  out: string,
  {
    forms,
    findBytes,
  }: { readonly forms: readonly KnownSubmission[]; readonly findBytes: FindBytes },
): Promise<void> {
  return writeZip(out, async (zip) => {
    for (const filled of forms) {
      const folder = [filled.facility, filled.formId].map(plainName).join('/');
      await addOdkForm(zip, folder, filled, { db, findBytes });
    }
  });
}

/** What goes into an archive of tables. */
interface CentralArchive {
  readonly formId: string;
  readonly forms: readonly KnownSubmission[];
  readonly tables: readonly AnswerTable[];
  readonly findBytes: FindBytes;
}

/**
 * Writes tables as ODK Central does, `<form>.csv` and `<form>-<repeat>.csv`, and pictures and files under `media`. Of
 * those whose name two filled forms have, each lies in a folder of its form.
 */
export function writeCentralArchive(
  db: Reader,
  out: string,
  { formId, forms, tables, findBytes }: CentralArchive,
): Promise<void> {
  return writeZip(out, async (zip) => {
    for (const { repeat, heading, rows } of tables) {
      const name = [formId, ...(repeat === '' ? [] : [repeat.replaceAll('/', '.')])].join('-');
      await zip.add(`${plainName(name)}.csv`, [writePlainCsv([heading, ...rows])]);
    }
    const media = forms.flatMap(({ instanceId }) => listAttachments(db, instanceId));
    const taken = new Set<string>();
    const byName = Map.groupBy(media, ({ name }) => plainName(name).toLowerCase());
    for (const { name, sha256, submission } of media) {
      const bytes = findBytes(sha256);
      const isShared = (byName.get(plainName(name).toLowerCase()) ?? []).length > 1;
      const folder = isShared ? `media/${instanceFolder(submission)}` : 'media';
      if (bytes !== null) await zip.add(freePart(taken, folder, name), [bytes]);
    }
  });
}

async function writeZip(out: string, fill: (zip: ZipWriter) => Promise<void>): Promise<void> {
  try {
    await writeFileWhole(out, async (temporary) => {
      const zip = new ZipWriter(temporary);
      try {
        await fill(zip);
        zip.finish();
      } finally {
        zip.close();
      }
    });
  } catch (error) {
    if (!(error instanceof ArchiveTooLarge)) throw error;
    throw new ExpectedFailure({ code: 'export-too-large', facts: { file: out } }, { cause: error });
  }
}
