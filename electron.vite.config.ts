import { defineConfig } from 'electron-vite';

/** Only the headless part exists so far; window, preload and pages get their sections with the application. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { keneya: 'main/cli/keneya.ts', 'task-worker': 'main/app/task-worker.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
});
