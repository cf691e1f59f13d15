import { constants, copyFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { KeptFile } from '../../shared/contract/files.ts';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { writingProblem } from '../platform/files/file-problem.ts';
import { freePath } from '../platform/files/free-path.ts';
import { makeFolder } from '../platform/files/make-folder.ts';
import { writeFileWhole } from '../platform/files/write-whole.ts';
import type { HeldFile } from './host-files.ts';

const NAME_LENGTH = 60;

// Letters that are no other letter with a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ɛ: 'e',
  ɔ: 'o',
  ɲ: 'ny',
  ŋ: 'ng',
  œ: 'oe',
  æ: 'ae',
};

function toPlainAscii(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[ɛɔɲŋœæ]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The name that a file is kept under: short plain ASCII, which every disk, stick and mail takes, with the month or the
 * day that it speaks of, else the day it was made.
 */
export function keptName(name: string, day: Day): string {
  const extension = extname(name);
  const stem = toPlainAscii(basename(name, extension)) || 'keneya';
  const dated = /\d{4}-\d{2}/.test(stem) ? stem : `${stem.slice(0, NAME_LENGTH - 11)}-${day}`;
  return `${dated.slice(0, NAME_LENGTH)}.${toPlainAscii(extension) || 'bin'}`;
}

/** Copies a file whole or not at all: half of a report is worse than none. */
function copyWhole(from: string, to: string): Promise<void> {
  return writeFileWhole(to, async (temporary) =>
    copyFileSync(from, temporary, constants.COPYFILE_EXCL),
  );
}

/** Copies a file into a folder, made if need be, and waits until the disk has it; what lies there stays. */
export async function keepFile(
  { path, name }: HeldFile,
  folder: string,
  day: Day,
): Promise<KeptFile> {
  const wanted = keptName(name, day);
  try {
    makeFolder(folder);
  } catch (error) {
    throw writingProblem(join(folder, wanted), error);
  }
  const free = freePath(folder, wanted);
  await copyWhole(path, free);
  return { name: basename(free), folder };
}

/** Copies a file to the place that the person chose and, where there was one, agreed to replace. */
export async function saveFileTo({ path }: HeldFile, target: string): Promise<KeptFile> {
  await copyWhole(path, target);
  return { name: basename(target), folder: dirname(target) };
}
