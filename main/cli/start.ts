import './compile-cache.js';

const { startKeneya } = await import('./start-keneya.ts');
const { createSystemTerminal } = await import('./terminal.ts');
process.exitCode = await startKeneya(process.argv.slice(2), createSystemTerminal());
