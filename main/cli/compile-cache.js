// JavaScript, so that Node reads it as it is: for a first file in TypeScript it would load its own reader of types, which
// takes longer than all that follows. Types are stripped and code is compiled once for each version of it. The folder
// lies beside the packages, where only who installs may write; the environment carries it to the threads of tasks.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'keneya');
enableCompileCache(cache);
process.env.NODE_COMPILE_CACHE = cache;
