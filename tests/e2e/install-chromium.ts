import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './browser.ts';

/** Chromium that never has a window draws the same pages with a quarter less work. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';

function hasChromium(): boolean {
  try {
    findChromium();
    return true;
  } catch {
    // What is missing is said by the journeys themselves, with the line that installs it.
    return false;
  }
}

function runApt(...words: readonly string[]): void {
  spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function install(): void {
  process.stdout.write('Installing Chromium for the browser journeys…\n');
  runApt('update');
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (!existsSync(WITHOUT_WINDOW)) runApt('install', '-y', '--no-install-recommends', name);
  }
}

/** Before any test: where the tests run as root on a Debian without Chromium (a bare machine, CI), it is installed. */
export default function installChromium(): void {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (mayInstall && !existsSync(WITHOUT_WINDOW) && !hasChromium()) install();
  if (existsSync(WITHOUT_WINDOW)) process.env['CHROMIUM'] ??= WITHOUT_WINDOW;
}
