import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/end-to-end/**', 'node_modules/**'],
    globalSetup: ['scripts/knowledge.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
