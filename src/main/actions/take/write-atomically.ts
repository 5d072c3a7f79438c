import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Written beside and renamed: whatever happens, there is the old file or the whole new one. Rejects with the
 * system's error, and leaves nothing behind then.
 */
export async function writeAtomically(path: string, pieces: Iterable<string>): Promise<void> {
  // A name that nobody can have put there before, and never through a link of theirs.
  const beside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      for (const piece of pieces) await file.appendFile(piece, 'utf8');
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
