import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { askWayInFirst } from './renderer/api/way-in-build.ts';
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
    plugins: [react(), listViolationsWhenAsked(), askWayInFirst()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: {
        input: { index: 'renderer/index.html' },
        output: {
          // The first screen is one file, what speaks to the program another; the way in, before both, stays alone.
          codeSplitting: {
            groups: [
              { name: 'way-in', test: /renderer[\\/]api[\\/](?:way-in|launch-token)/, priority: 2 },
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
