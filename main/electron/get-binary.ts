import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programDirectory } from '../app/pages.ts';
import { openTexts } from '../app/texts.ts';
import { findElectron } from './binary.ts';

// Electron's own script fetches the program and compares it with the checksums that came with the package.

const root = programDirectory();
const translate = openTexts('fr');
const script = join(root, 'node_modules', 'electron', 'install.js');
const { status } = spawnSync(process.execPath, [script], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
const binary = status === 0 ? findElectron(root) : null;
process.stderr.write(`${translate(binary ? 'window:fetched' : 'window:notFetched')}\n`);
process.exitCode = binary ? 0 : 1;
