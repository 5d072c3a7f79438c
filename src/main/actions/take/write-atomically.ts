import { open, rename, rm } from 'node:fs/promises';

/**
 * Written beside and renamed: whatever happens, there is the old file or the whole new one. Rejects with the
 * system's error, and leaves nothing behind then.
 */
export async function writeAtomically(path: string, pieces: Iterable<string>): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = await open(beside, 'w', 0o600);
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
