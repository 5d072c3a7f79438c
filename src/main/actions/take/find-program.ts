import { readlink, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { NoFolder, ProgramPlace } from '../../../shared/take/answers.ts';

/** What is asked of the system; injected, so that a test can play other systems. */
export interface ProgramEffects {
  readonly platform: string;
  /** What `/proc/PID/exe` points to; rejects where there is no such process or it may not be read. */
  readonly executableOf: (pid: number) => Promise<string>;
  /** Device and inode of a file. */
  readonly identityOf: (path: string) => Promise<string>;
}

export const systemEffects: ProgramEffects = {
  platform: process.platform,
  executableOf: (pid) => readlink(`/proc/${pid}/exe`),
  identityOf: async (path) => {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  },
};

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Linux: what the process runs now must be what the picture said, and be the file that this path means here. */
async function problemOnLinux(
  { pid, executable }: ProgramPlace,
  effects: ProgramEffects,
): Promise<NoFolder | null> {
  let running: string;
  try {
    running = await effects.executableOf(pid);
  } catch (error) {
    // Somebody else's process: its path is only shown, never run.
    return codeOf(error) === 'ENOENT' ? 'ended' : null;
  }
  if (running !== executable) return running.startsWith(`${executable} (deleted)`) ? 'gone' : 'ended';
  try {
    const [own, here] = await Promise.all([
      effects.identityOf(`/proc/${pid}/exe`),
      effects.identityOf(executable),
    ]);
    return own === here ? null : 'elsewhere';
  } catch {
    return 'elsewhere';
  }
}

/** Why the folder of this program cannot be shown; null where it can. */
export async function findProgram(place: ProgramPlace, effects = systemEffects): Promise<NoFolder | null> {
  if (!isAbsolute(place.executable)) return 'not-absolute';
  const problem = effects.platform === 'linux' ? await problemOnLinux(place, effects) : null;
  if (problem !== null) return problem;
  return effects.identityOf(place.executable).then(
    () => null,
    () => 'gone' as const,
  );
}
