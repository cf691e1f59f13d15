import { runCommandLine } from './command-line.ts';
import { createSystemTerminal } from './terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), createSystemTerminal());
