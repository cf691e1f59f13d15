import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import { surveyOf } from './survey-form.ts';

const PEERS = join(import.meta.dirname, 'peers');
const PAGES = ['engine', 'survey', 'rows', 'sheet', 'places'] as const;

/** The pages of the peers, served on this machine, and the clock that each page is given. */
export interface PeerPages {
  readonly address: string;
  readonly folder: string;
  readonly clockFile: string;
  close(): Promise<void>;
}

function writeForms(folder: string, forms: Readonly<Record<string, readonly Sheet[]>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, sheets] of Object.entries(forms)) {
    const compiled = compileXlsform(sheets, { fallbackFormId: name });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    writeFileSync(join(folder, `${name}.xml`), compiled.xform);
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(surveyOf(sheets)));
  }
}

const QUIET = { configFile: false, logLevel: 'error' } as const;

async function buildClock(folder: string): Promise<string> {
  const lib = {
    entry: join(PEERS, 'install-clock.ts'),
    formats: ['iife' as const],
    name: 'clock',
    fileName: () => 'clock.js',
  };
  await build({ ...QUIET, build: { outDir: folder, lib, emptyOutDir: false } });
  return join(folder, 'clock.js');
}

/** Builds the pages of the peers as the product's are built, with the same forms beside them, and serves them. */
export async function servePeerPages(
  scratch: string,
  forms: Readonly<Record<string, readonly Sheet[]>> = {},
): Promise<PeerPages> {
  const folder = join(scratch, 'peers');
  const publicDir = join(scratch, 'peer-forms');
  writeForms(publicDir, forms);
  const input = PAGES.map((name) => join(PEERS, `${name}.html`));
  const site = { ...QUIET, root: PEERS, base: './', publicDir };
  await build({ ...site, build: { outDir: folder, rollupOptions: { input }, emptyOutDir: true } });
  const clockFile = await buildClock(join(scratch, 'clock'));
  const server = await preview({
    ...site,
    build: { outDir: folder },
    // As the product's pages are served: nothing is taken from a cache.
    preview: { host: '127.0.0.1', port: 0, headers: { 'cache-control': 'no-store' } },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The pages of the peers have no address');
  return { address, folder, clockFile, close: () => server.close() };
}
