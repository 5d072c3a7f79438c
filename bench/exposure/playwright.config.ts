import { defineConfig } from '@playwright/test';

/** `node bench/exposure.mjs` runs this. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  workers: 1,
  timeout: 240_000,
  reporter: 'line',
});
