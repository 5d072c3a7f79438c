import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Text as UTF-8, bytes as they are. Written beside and renamed: whatever happens, there is the old file or the whole new one. Rejects with the
 * system's error, and leaves nothing behind then.
 */
export async function writeAtomically(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  // A name that nobody can have put there before, and never through a link of theirs.
  const beside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      for (const piece of pieces) await file.appendFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
