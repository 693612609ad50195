import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: { '#registry': resolve(repository, 'libs/registry/src/index.ts') } },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:4000' } },
  build: {
    outDir: resolve(repository, 'dist/console'),
    emptyOutDir: true,
    target: 'es2023',
    // The api's CSP allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The registry's modules only define schemas: without this, all of them would follow one rule.
      treeshake: { moduleSideEffects: (id) => !id.includes('/libs/registry/') },
    },
  },
});
