import { basename } from 'node:path';
import type { RememberedFile, SetAside } from '../../shared/set-aside.ts';
import { isWithin } from './is-within.ts';
import { copyAside, readJsonFile, setAside } from './json-file.ts';

export interface Remembered<Value> {
  /** Null where there is no file, or none of it could be used. */
  readonly value: Value | null;
  readonly setAside: SetAside | null;
}

/**
 * Reads a file of what is remembered, the one way for all of them. `parse` keeps what makes sense and is null where
 * nothing does. Whatever was not used is kept beside it before anybody writes the file again, and can be told of.
 */
export function readRemembered<Value>(
  file: RememberedFile,
  path: string,
  parse: (content: unknown) => Value | null,
): Remembered<Value> {
  const reading = readJsonFile(path);
  if (reading.state === 'absent') return { value: null, setAside: null };
  const lost = (extent: SetAside['extent'], keptAs: string): SetAside => ({
    file,
    extent,
    keptAs: basename(keptAs),
  });
  if (reading.state === 'broken') return { value: null, setAside: lost('all', setAside(path)) };
  const value = parse(reading.value);
  if (value === null) return { value: null, setAside: lost('all', setAside(path)) };
  if (isWithin(reading.value, value)) return { value, setAside: null };
  return { value, setAside: lost('part', copyAside(path)) };
}
