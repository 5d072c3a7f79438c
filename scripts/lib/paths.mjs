import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export const inProject = (...parts) => join(projectFolder, ...parts);

/** Where everything that is fetched once is kept: outside the project, so that every checkout shares it. */
export function cacheFolder(environment = process.env, platform = process.platform) {
  if (environment.PORTHOLE_CACHE) return resolve(environment.PORTHOLE_CACHE);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'porthole');
  if (platform === 'win32') {
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'porthole', 'Cache');
  }
  // The XDG specification says to ignore a relative path.
  const base = environment.XDG_CACHE_HOME;
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'porthole');
}
