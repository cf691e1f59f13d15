import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { runEntranceFirst } from './renderer/api/entrance-build.ts';
import { listViolationsWhenAsked } from './renderer/form/engine-build.ts';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          keneya: 'main/cli/keneya.ts',
          'task-worker': 'main/app/task-worker.ts',
          electron: 'main/electron/entry.ts',
        },
        // All in one folder: the program looks for its worker beside itself.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: 'main/electron/preload.ts' },
        // A sandboxed preload is one file that requires nothing but Electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), listViolationsWhenAsked(), runEntranceFirst()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: {
        input: { index: 'renderer/index.html', entrance: 'renderer/api/entrance.ts' },
        output: {
          // The first screen is one file, and what asks the program for it another.
          codeSplitting: {
            groups: [
              {
                name: 'program',
                test: /renderer[\\/]api|@orpc[\\/](?!tanstack)/,
                tags: ['$initial'],
                priority: 1,
              },
              { name: 'door', tags: ['$initial'] },
            ],
          },
        },
      },
    },
  },
});
