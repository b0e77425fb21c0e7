import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** The workbench is one page; each view is a part of its own, fetched when it is first opened. */
export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:4747' } },
  build: {
    outDir: join(here, '../../dist/workbench'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Small pictures stay files: the policy lets in nothing inline.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
