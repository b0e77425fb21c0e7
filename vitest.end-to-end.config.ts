import { defineConfig } from 'vitest/config';

/** Tests of the built product: its command line, its package, its report in a browser. Run after `npm run build`. */
export default defineConfig({
  test: {
    include: ['test/end-to-end/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
