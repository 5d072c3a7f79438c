import { defineConfig } from '@playwright/test';

/** `node bench/map.mjs` runs this. */
export default defineConfig({ testDir: '.', testMatch: '*.bench.ts', workers: 1, reporter: 'line' });
