import { closeSync, constants, copyFileSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { KeptFile } from '../../shared/contract/files.ts';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { writingProblem } from '../platform/files/file-problem.ts';
import { makeFolder } from '../platform/files/make-folder.ts';
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

function copyThrough(from: string, to: string, mode: number): void {
  copyFileSync(from, to, mode);
  const descriptor = openSync(to, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function copyBeside(from: string, folder: string, name: string): string {
  const extension = extname(name);
  for (let turn = 1; ; turn += 1) {
    const free = turn === 1 ? name : `${basename(name, extension)}-${turn}${extension}`;
    try {
      copyThrough(from, join(folder, free), constants.COPYFILE_EXCL);
      return free;
    } catch (error) {
      if (isTaken(error)) continue;
      // Half of a report is worse than none. What could not even be begun is not there.
      rmSync(join(folder, free), { force: true });
      throw error;
    }
  }
}

/** Copies a file into a folder, made if need be, and waits until the disk has it; what lies there stays. */
export function keepFile({ path, name }: HeldFile, folder: string, day: Day): KeptFile {
  const wanted = keptName(name, day);
  try {
    makeFolder(folder);
    return { name: copyBeside(path, folder, wanted), folder };
  } catch (error) {
    throw writingProblem(join(folder, wanted), error);
  }
}

/** Copies a file to the place that the person chose and, where there was one, agreed to replace. */
export function saveFileTo({ path }: HeldFile, target: string): KeptFile {
  try {
    copyThrough(path, target, 0);
  } catch (error) {
    throw writingProblem(target, error);
  }
  return { name: basename(target), folder: dirname(target) };
}
