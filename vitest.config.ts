import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// The threads of tasks read the program from its source: as for people, types are stripped once and not by each of them.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/keneya');

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['./tests/e2e/install-chromium.ts', './tests/e2e/build-pages.ts'],
    reporters: ['default', './tests/closing-line.ts'],
    // Two cores are what the slowest machine has; the key derivation and the forms engine are slow on it.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page is waited for, on a machine that does other work too.
    expect: { poll: { timeout: 20_000 } },
  },
});
