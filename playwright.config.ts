import { defineConfig } from '@playwright/test';

// One worker: the tests share one private network, in which port 80 exists once.
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  use: { trace: 'off', screenshot: 'only-on-failure' },
});
