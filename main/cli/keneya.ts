import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Types are stripped and code is compiled once for each version of it: the next start takes half the time. The folder
// lies beside the packages, where only who installs may write; the environment carries it to the threads of tasks.
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'keneya');
enableCompileCache(cache);
process.env['NODE_COMPILE_CACHE'] = cache;

const { runCommandLine } = await import('./command-line.ts');
const { createSystemTerminal } = await import('./terminal.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), createSystemTerminal());
