import type { Owner } from '../socket.ts';

const LAST_PART = /[^/\\]+$/;

function baseName(path: string | null | undefined): string | null {
  return path === null || path === undefined ? null : (LAST_PART.exec(path)?.[0] ?? null);
}

/**
 * The names that a process goes by. Linux cuts a name after 15 letters and a program may rename itself, so the
 * file it runs and the name it was started by count as well; the whole path too, for `process:/usr/bin/node`.
 */
export function executableNames({ name, executable, arguments: words }: Owner): readonly (string | null)[] {
  const started = words?.[0];
  // nginx and postgres write a sentence over their first argument.
  const startedName = started === undefined || started.includes(' ') ? null : baseName(started);
  return [name, baseName(executable), startedName, executable];
}
