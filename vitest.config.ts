import { defineConfig } from 'vitest/config';

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
