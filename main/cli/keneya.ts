import './compile-cache.js';

const { runCommandLine } = await import('./command-line.ts');
const { createSystemTerminal } = await import('./terminal.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), createSystemTerminal());
