import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type JsonReading =
  | { readonly state: 'read'; readonly value: unknown }
  | { readonly state: 'absent' }
  /** Unreadable as JSON; what was there is kept at `keptAs`. */
  | { readonly state: 'broken'; readonly keptAs: string };

/** Reads a small JSON file. A broken one is set aside, so that nothing the user wrote is lost. */
export function readJsonFile(path: string): JsonReading {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { state: 'absent' };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { state: 'read', value };
  } catch {
    return { state: 'broken', keptAs: setAside(path) };
  }
}

/** Renames a file that makes no sense, so that nothing the user wrote is lost; returns its new path. */
export function setAside(path: string): string {
  const keptAs = `${path}.broken-${String(Date.now())}`;
  renameSync(path, keptAs);
  return keptAs;
}

/** Written beside and renamed, so that a crash leaves the old file or the new one, never half of either. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${String(process.pid)}.new`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, path);
}
