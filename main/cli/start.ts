import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'keneya');
enableCompileCache(cache);
process.env['NODE_COMPILE_CACHE'] = cache;

const { startKeneya } = await import('./start-keneya.ts');
const { createSystemTerminal } = await import('./terminal.ts');
process.exitCode = await startKeneya(process.argv.slice(2), createSystemTerminal());
