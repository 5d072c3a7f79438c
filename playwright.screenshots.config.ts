import { defineConfig } from '@playwright/test';

/** `npm run screenshots`: makes the pictures of docs/screenshots again, from the real app on real sockets. */
export default defineConfig({
  testDir: 'e2e/screenshots',
  testMatch: '*.shot.ts',
  workers: 1,
  timeout: 120_000,
  outputDir: 'test-results',
});
