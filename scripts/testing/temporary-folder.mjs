import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the test's own that goes with it. */
export function temporaryFolder(test) {
  const folder = mkdtempSync(join(tmpdir(), 'porthole-test-'));
  test.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
