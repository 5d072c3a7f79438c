import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'truth-'));
const children: ChildProcess[] = [];

/** Names that break tools which cut columns at spaces, commas, quotes, parentheses or words such as LISTEN. */
export const ODD_NAMES = [
  'two words',
  'comma,name',
  'quo"te',
  "apo'strophe",
  'paren) S 1',
  '포트홀',
  'LISTENer',
  'line\nbreak',
];

/** Starts a process of that name which does nothing but inherit descriptors; returns its pid. */
export function holdWith(name: string, descriptors: readonly number[]): number {
  const path = join(folder, name);
  try {
    symlinkSync('/bin/sleep', path);
  } catch {
    // A process of that name was started before.
  }
  const child = spawn(path, ['600'], { stdio: ['ignore', 'ignore', 'ignore', ...descriptors] });
  children.push(child);
  if (child.pid === undefined) throw new Error(`${name} did not start`);
  return child.pid;
}

export function endHolders(): void {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
