// Loaded before the program: at the end its process says, last on stderr, the most memory it held, in megabytes.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    writeSync(2, `${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
  });
}
