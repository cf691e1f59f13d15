import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CACHE = join(import.meta.dirname, '../../main/cli/compile-cache.js');

/** What Node is told first, as the scripts of the package do: what is measured starts as people start it. */
export const WITH_COMPILE_CACHE: readonly string[] = ['--import', pathToFileURL(CACHE).href];
