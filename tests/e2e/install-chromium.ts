import { spawnSync } from 'node:child_process';
import { findChromium } from './browser.ts';

function hasChromium(): boolean {
  try {
    findChromium();
    return true;
  } catch {
    // What is missing is said by the journeys themselves, with the line that installs it.
    return false;
  }
}

/** Before any test: where the tests run as root on a Debian without Chromium (a bare machine, CI), it is installed. */
export default function installChromium(): void {
  if (hasChromium() || process.platform !== 'linux' || process.getuid?.() !== 0) return;
  process.stdout.write('Installing Chromium for the browser journeys…\n');
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
