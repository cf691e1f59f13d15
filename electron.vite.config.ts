import { defineConfig } from 'electron-vite';

/** Only the headless part exists so far; window, preload and pages get their sections with the application. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { keneya: 'main/cli/keneya.ts', 'task-worker': 'main/app/task-worker.ts' },
        // All in one folder: the program looks for its worker beside itself.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
});
