import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'chromium-headless-shell',
];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  ...(process.env['PATH'] ?? '').split(delimiter),
];
const WINDOWS = [
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium of this machine: the one that `CHROMIUM` names, else the first that is found. */
export function findChromium(): string {
  const candidates = [
    ...(process.env['CHROMIUM'] ? [process.env['CHROMIUM']] : []),
    ...PLACES.flatMap((place) => NAMES.map((name) => join(place, name))),
    ...WINDOWS,
  ];
  const found = candidates.find(isProgram);
  if (found) return found;
  throw new Error(
    'The browser journeys need Chromium. Install it:\n' +
      '  sudo apt-get install -y chromium || npx playwright-core install --with-deps chromium\n' +
      'or name one by CHROMIUM=/path/to/chromium',
  );
}

/** Opens a browser that speaks to nothing but the program. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-first-run',
      ...more,
    ],
  });
}
