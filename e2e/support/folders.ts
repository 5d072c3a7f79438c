import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '..', '..');

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'porthole-e2e-'));
}
