import { createRequire } from 'node:module';
import childProcess from 'node:child_process';
import type { Exec } from './guarded-exec.ts';

/** systeminformation's `networkConnections`, with nothing promised about what it answers. */
export type ConnectionParser = () => Promise<unknown>;

/** The entry points of child_process that systeminformation copies when it loads, except `exec`. */
const OTHER_WAYS = ['execSync', 'execFileSync', 'execFile', 'spawn', 'spawnSync', 'fork'] as const;

// Not named `require`: the build puts a constant of that name in front of a bundle.
const requireModule = createRequire(import.meta.url);
const FOLDER = /[\\/]node_modules[\\/]systeminformation[\\/]/;

function refuse(): string {
  return '';
}

function forget(): void {
  for (const path of Object.keys(requireModule.cache)) {
    if (FOLDER.test(path)) Reflect.deleteProperty(requireModule.cache, path);
  }
}

/** Sets properties for the time of `action`, which must be synchronous. */
function withReplaced<T>(target: object, values: Readonly<Record<string, unknown>>, action: () => T): T {
  const before = new Map(
    Object.keys(values).map((name) => [name, Object.getOwnPropertyDescriptor(target, name)]),
  );
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
  }
  try {
    return action();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(target, name);
      else Object.defineProperty(target, name, descriptor);
    }
  }
}

function hasConnections(value: unknown): value is { readonly networkConnections: ConnectionParser } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'networkConnections' in value &&
    typeof value.networkConnections === 'function'
  );
}

/**
 * Loads a copy of systeminformation of our own that runs every command through `exec`. The library copies
 * the functions of child_process into constants when it loads, so replacing them for that moment binds this
 * copy for good and leaves the rest of the process alone. Its other ways of starting processes have no time
 * limit either (some even block) and are shut: `networkConnections` needs none of them.
 *
 * `platform` is another system's name in tests, which feed recorded output to that system's real parser.
 */
export function loadConnectionParser(
  exec: Exec,
  platform: NodeJS.Platform = process.platform,
): ConnectionParser {
  const replaced = Object.fromEntries(OTHER_WAYS.map((name): [string, unknown] => [name, refuse]));
  forget();
  try {
    const loaded: unknown = withReplaced(childProcess, { ...replaced, exec }, () =>
      withReplaced(process, { platform }, (): unknown => requireModule('systeminformation')),
    );
    if (!hasConnections(loaded)) throw new Error('systeminformation has no networkConnections');
    return () => loaded.networkConnections();
  } finally {
    forget();
  }
}
