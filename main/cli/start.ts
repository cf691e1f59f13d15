import { join } from 'node:path';
import { DEMO_CODE } from '../app/demo.ts';
import { openTexts } from '../app/texts.ts';
import { hasWorkspace } from '../app/workspace.ts';
import { demoDirectory } from './command-context.ts';
import { runCommandLine } from './command-line.ts';
import { DEMO_PIN } from './commands/demo.ts';
import { EXIT } from './exit-code.ts';
import { createSystemTerminal } from './terminal.ts';

// Until there are screens, starting shows what Keneya is for: the page that the committee acts on.

const system = createSystemTerminal();
const terminal = {
  ...system,
  environment: { ...system.environment, KENEYA_PIN: system.environment['KENEYA_PIN'] || DEMO_PIN },
};
const directory = demoDirectory(terminal.environment);
const report = join(directory, 'rapport-reunion.pdf');
const words = hasWorkspace(directory)
  ? ['report', 'meeting', '--facility', DEMO_CODE, '--out', report]
  : ['demo', '--out', report];

process.exitCode = await runCommandLine([...words, '--workspace', directory], terminal);
if (process.exitCode === EXIT.done) terminal.tell(openTexts('fr')('cli:demo.screens'));
