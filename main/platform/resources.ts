import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of locales, catalogues, fonts and instruments: beside the sources, or beside the built program. */
export function resourcesDirectory(): string {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'resources', 'locales'))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error('The resources folder is missing from the program');
    directory = parent;
  }
  return join(directory, 'resources');
}
