import { defineConfig } from '@playwright/test';

/** For the benches of the real window: `node bench/map.mjs` and its like run one folder of it each. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  workers: 1,
  timeout: 240_000,
  reporter: 'line',
});
