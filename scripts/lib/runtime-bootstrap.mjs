import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './paths.mjs';

/** Puts our few lines into the runtime, or renews them when this checkout's differ from those in the cache. */
export function placeBootstrap(folder, source = inProject('scripts', 'runtime-app')) {
  const destination = join(folder, 'resources', 'app');
  for (const name of readdirSync(source)) {
    const wanted = readFileSync(join(source, name));
    if (wanted.equals(readIfThere(join(destination, name)))) continue;
    mkdirSync(destination, { recursive: true });
    // Renamed into place, because another run may be starting Electron at this moment.
    const beside = join(destination, `.${name}-${process.pid}`);
    writeFileSync(beside, wanted);
    renameSync(beside, join(destination, name));
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
