import { createHash } from 'node:crypto';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { plainPath } from '../../../shared/domain/instruments/paths.ts';
import type { Submission, VisitPicture } from '../../../shared/domain/instruments/submission.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { MEDIA_LIMITS_MIB, type Media, recogniseMedia } from '../../platform/files/media.ts';
import { plainName } from '../../platform/files/plain-name.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';
import type { BroughtFile } from '../visits/attachment-writer.ts';

const MIB = 1024 * 1024;

/** A file that came with filled forms, and where it lay. */
interface PooledFile {
  /** The name that people are told. */
  readonly file: string;
  /** The folders around it, the outermost first. */
  readonly folders: readonly string[];
  readonly name: string;
  readonly read: () => Promise<Buffer>;
  isNamed: boolean;
}

/** What names a file: an answer, or what is known of a picture of the visit. */
type Naming = Omit<BroughtFile, keyof StoredFile> & { readonly name: string };

/** Answers of these types are names of files. */
const MEDIA_TYPES = new Set(['image', 'audio', 'video', 'file', 'background-audio']);

/** Where a form's files lie, `folder` being `null` where it stands in a table, and the pictures of its visit. */
interface Gathering {
  readonly folder: string | null;
  readonly pictures: readonly VisitPicture[];
}

/**
 * The pictures, recordings and files that came with an import. An answer has the name of its file; which of several by
 * that name is meant, the folders say: that of its filled form (`uuid…`, as ODK Briefcase and Kobo have it), else one
 * for all (`media`, as ODK Central has it).
 */
export class MediaPool {
  readonly #files = new Map<string, PooledFile[]>();
  readonly #keep: (bytes: Buffer) => string;

  /** `keep` seals bytes and gives their SHA-256; a dry run only computes it. */
  constructor(keep: ((bytes: Buffer) => string) | null) {
    this.#keep = keep ?? ((bytes) => createHash('sha256').update(bytes).digest('hex'));
  }

  add(file: string, path: string, read: () => Promise<Buffer>): void {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    const each = { file, folders, name, read, isNamed: false };
    const held = this.#files.get(nameKey(name));
    if (held === undefined) this.#files.set(nameKey(name), [each]);
    else held.push(each);
  }

  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  /** Files that no answer names. */
  listUnnamed(): readonly { readonly file: string; readonly name: string }[] {
    return [...this.#files.values()].flat().filter(({ isNamed }) => !isNamed);
  }

  /**
   * The files that the answers of a filled form name. Without its form every answer that is the name of a file counts.
   */
  async gather(
    submission: Submission,
    form: FormDefinition | null,
    { folder, pictures }: Gathering,
  ): Promise<{ readonly files: readonly BroughtFile[]; readonly problems: readonly Problem[] }> {
    const files: BroughtFile[] = [];
    const problems: Problem[] = [];
    for (const naming of listNamings(submission, form, pictures)) {
      const { name } = naming;
      const found = this.#find(name, submission.instanceId, folder);
      if (found === null) {
        if (form !== null && !this.isEmpty) {
          problems.push(importProblem('media-missing', { name: quoted(name) }));
        }
        continue;
      }
      found.isNamed = true;
      const taken = await this.#take(found, name);
      if ('code' in taken) problems.push(taken);
      else files.push({ ...naming, ...taken });
    }
    return { files, problems };
  }

  #find(name: string, instanceId: string, folder: string | null): PooledFile | null {
    const alike = this.#files.get(nameKey(name)) ?? [];
    const isSame = (file: PooledFile): boolean => plainName(file.name) === plainName(name);
    const own = idKey(instanceId);
    const rules: readonly ((file: PooledFile) => boolean)[] = [
      ({ folders }) => folder !== null && folders.join('/') === folder,
      ({ folders }) => folders.some((each) => idKey(each) === own),
      ({ folders }) => !folders.some(isInstance),
    ];
    // Capitals tell two files apart where both are there.
    return (
      [alike.filter(isSame), alike]
        .flatMap((held) => rules.map((rule) => held.find(rule)))
        .find((found) => found !== undefined) ?? null
    );
  }

  async #take({ read }: PooledFile, name: string): Promise<StoredFile | Problem> {
    const bytes = await read();
    const media = recogniseMedia(bytes);
    const facts = { name: quoted(name) };
    if (media === 'unknown') return importProblem('media-unknown', facts);
    if (typeof media === 'string') return importProblem('media-damaged', facts);
    const limitMb = MEDIA_LIMITS_MIB[media.kind];
    if (bytes.length > limitMb * MIB) {
      return importProblem('media-too-large', { ...facts, limitMb });
    }
    return describe(media, name, this.#keep(bytes), bytes.length);
  }
}

function describe(
  { mime, width, height }: Media,
  name: string,
  sha256: string,
  size: number,
): StoredFile {
  return { name, sha256, mime, size, width, height };
}

/** What of a filled form names a file; without the form, any answer may. */
export function listNamings(
  { answers }: Submission,
  form: FormDefinition | null,
  pictures: readonly VisitPicture[],
): readonly Naming[] {
  const media = new Set(
    listQuestions(form?.children ?? []).flatMap(({ type, path }) =>
      MEDIA_TYPES.has(type) ? [path] : [],
    ),
  );
  const given = answers.filter(
    ({ path, value }) => value.trim() !== '' && (form === null || media.has(plainPath(path))),
  );
  return [
    ...given.map(({ path, value }) => ({
      ...({ name: value, path, purpose: 'answer', caption: null, takenOn: null } as const),
    })),
    ...pictures.map(({ name, moment, item, caption, takenOn }) => ({
      ...{ name, path: item, purpose: moment, caption, takenOn },
    })),
  ];
}

/** Whether a folder is that of one filled form. */
function isInstance(folder: string): boolean {
  return /^uuid|^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(folder);
}

function nameKey(name: string): string {
  return plainName(name).toLowerCase();
}

/** `uuid:1b2c`, `uuid1b2c` and `1b2c` are one; folders cannot have every sign of an id. */
function idKey(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^uuid/, '');
}
