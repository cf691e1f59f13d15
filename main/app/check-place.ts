import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../platform/files/make-folder.ts';
import { recogniseFailure } from './recognise-failure.ts';

/** Refuses, before anybody has typed anything, a folder in which no workspace can be kept. */
export function assertWritable(directory: string): void {
  const trial = join(directory, `~trial-${process.pid}.tmp`);
  try {
    makeFolder(directory);
    writeFileSync(trial, '', { flag: 'wx' });
    rmSync(trial);
  } catch (error) {
    throw recogniseFailure(error, directory);
  }
}
