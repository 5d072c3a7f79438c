import { copyFileSync, linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folders.ts';
import { runProgram, type Program } from './programs.ts';

/** The same file under another name: the kernel tells the name that was started, where a symbolic link would not do. */
function giveName(name: string, folder: string): string {
  const path = join(folder, name);
  try {
    linkSync(process.execPath, path);
  } catch {
    // Another file system.
    copyFileSync(process.execPath, path);
  }
  return path;
}

/** Runs a program of `e2e/programs` as one of this name: its sockets are real, its name is another's. */
export async function runAs(name: string, script: string, ...args: readonly string[]): Promise<Program> {
  const folder = temporaryFolder();
  const program = await runProgram({ name: script, executable: giveName(name, folder) }, ...args);
  return {
    ...program,
    async stop() {
      await program.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export const offerAs = (name: string, ...places: readonly string[]): Promise<Program> =>
  runAs(name, 'offer', ...places);
