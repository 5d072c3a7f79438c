import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { projectLock } from './packages.mjs';
import { projectFolder } from './paths.mjs';
import { capture } from './processes.mjs';
import { startProgress, withProgress } from './progress.mjs';

const inputs = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const stampIn = (project) => join(project, 'out', '.porthole-build.json');

export function builtFiles(project = projectFolder) {
  const { main, bin } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return { main: join(project, main), command: join(project, bin.porthole) };
}

/** Builds the app when a source is newer than, or other than, those it was built from. */
export async function ensureBuilt({
  project = projectFolder,
  build = electronViteBuild,
  always = false,
} = {}) {
  if (!always && isBuilt(project)) return;
  const onWait = () => startProgress('Another run is building; waiting for it', { quietFor: 0 });
  await withLock(
    projectLock(project),
    async () => {
      if (!always && isBuilt(project)) return;
      // Taken before the build, so that what is saved while it runs counts as new.
      const fingerprint = fingerprintOf(project);
      rmSync(stampIn(project), { force: true });
      await build(project);
      mkdirSync(join(project, 'out'), { recursive: true });
      writeFileSync(stampIn(project), fingerprint);
    },
    { onWait },
  );
}

export function isBuilt(project) {
  const { main, command } = builtFiles(project);
  if (!existsSync(main) || !existsSync(command) || !existsSync(stampIn(project))) return false;
  return readFileSync(stampIn(project), 'utf8') === fingerprintOf(project);
}

/** Changes with the name, size and time of every source; reading them all would be felt at each start. */
export function fingerprintOf(project) {
  const hash = createHash('sha256');
  const add = (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
  };
  for (const input of inputs) add(join(project, input));
  return hash.digest('hex');
}

export const electronVite = (project = projectFolder) =>
  join(project, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

async function electronViteBuild(project) {
  const result = await withProgress('Building', () =>
    capture(process.execPath, [electronVite(project), 'build', '--logLevel', 'warn'], { cwd: project }),
  );
  if (result.status === 0) return;
  // What is wrong with the sources is said by the compiler best.
  process.stderr.write(result.stdout + result.stderr);
  throw new Failure('The build failed: correct what stands above, then run the same command again.');
}
