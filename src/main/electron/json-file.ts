import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorWord } from './error-word.ts';

export type JsonReading =
  | { readonly state: 'read'; readonly value: unknown }
  | { readonly state: 'absent' }
  /** Not to be read, or not JSON. */
  | { readonly state: 'broken' };

/** Reads a small JSON file. */
export function readJsonFile(path: string): JsonReading {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return { state: 'read', value };
  } catch (error) {
    return { state: errorWord(error) === 'ENOENT' ? 'absent' : 'broken' };
  }
}

/** By when it was written, so that the same content has the same name at the next start. */
const asideName = (path: string): string => `${path}.broken-${String(Math.floor(statSync(path).mtimeMs))}`;

/** Where it can be neither renamed nor copied, nothing can be written over it either, and it stays where it was. */
function keepAside(path: string, keep: (from: string, to: string) => void): string {
  try {
    const keptAs = asideName(path);
    keep(path, keptAs);
    return keptAs;
  } catch {
    return path;
  }
}

/** Renames a file that makes no sense, so that nothing the user wrote is lost; returns where it is now. */
export const setAside = (path: string): string => keepAside(path, renameSync);

/** The same with a copy, of a file that goes on being used in part. */
export const copyAside = (path: string): string => keepAside(path, (from, to) => copyFileSync(from, to));

/** Written beside and renamed, so that a crash leaves the old file or the new one, never half of either. Throws the system's error. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${String(process.pid)}.new`;
  try {
    writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
