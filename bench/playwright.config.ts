import { defineConfig } from '@playwright/test';

/** Measurements in the real window. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.window.ts',
  workers: 1,
  timeout: 180_000,
  outputDir: '../test-results',
});
