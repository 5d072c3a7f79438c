import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorWord } from './error-word.ts';

export type JsonReading =
  | { readonly state: 'read'; readonly value: unknown }
  | { readonly state: 'absent' }
  /** Not to be read, or not JSON; what was there is kept at `keptAs`. */
  | { readonly state: 'broken'; readonly keptAs: string };

/** Reads a small JSON file. A broken one is set aside, so that nothing the user wrote is lost. */
export function readJsonFile(path: string): JsonReading {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorWord(error) === 'ENOENT') return { state: 'absent' };
    return { state: 'broken', keptAs: setAside(path) };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { state: 'read', value };
  } catch {
    return { state: 'broken', keptAs: setAside(path) };
  }
}

/**
 * Renames a file that makes no sense, so that nothing the user wrote is lost; returns where it is now. Where a file
 * cannot be renamed none can be written over it either, and it stays where it was.
 */
export function setAside(path: string): string {
  const keptAs = `${path}.broken-${String(Date.now())}`;
  try {
    renameSync(path, keptAs);
    return keptAs;
  } catch {
    return path;
  }
}

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
