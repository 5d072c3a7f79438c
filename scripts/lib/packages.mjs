import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { cacheFolder, projectFolder } from './paths.mjs';
import { startProgress, withProgress } from './progress.mjs';

const stampIn = (project) => join(project, 'node_modules', '.porthole-packages.json');

/** One lock for everything that changes a checkout; outside of it, because npm empties node_modules. */
export function projectLock(project = projectFolder, cache = cacheFolder()) {
  const id = createHash('sha256').update(project).digest('hex').slice(0, 16);
  return join(cache, 'locks', `${id}.lock`);
}

/** Installs exactly what package-lock.json says, unless that is what node_modules holds already. */
export async function ensurePackages({
  project = projectFolder,
  cache = cacheFolder(),
  install = npmCi,
} = {}) {
  if (arePackagesCurrent(project)) return;
  const onWait = () => startProgress('Another run is installing packages; waiting for it', { quietFor: 0 });
  await withLock(
    projectLock(project, cache),
    async () => {
      if (arePackagesCurrent(project)) return;
      rmSync(stampIn(project), { force: true });
      if (!isWhatNpmInstalled(project)) await install(project);
      writeFileSync(stampIn(project), JSON.stringify(describeWanted(project)));
    },
    { onWait },
  );
}

export function arePackagesCurrent(project) {
  const stamp = readJson(stampIn(project));
  const wanted = describeWanted(project);
  return stamp?.lock === wanted.lock && stamp?.system === wanted.system;
}

// A project folder may be shared by systems (a virtual machine, a container) that need other binaries.
function describeWanted(project) {
  const path = join(project, 'package-lock.json');
  if (!existsSync(path)) {
    throw new Failure('package-lock.json is missing: restore it with "git checkout package-lock.json".');
  }
  const lock = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { lock, system: `${process.platform}-${process.arch}` };
}

/** Whether the user's own `npm install` or `npm ci` has already brought what the lock file says. */
export function isWhatNpmInstalled(project) {
  const wanted = readJson(join(project, 'package-lock.json'))?.packages;
  const present = readJson(join(project, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  const same = (path) =>
    present[path]?.version === wanted[path].version &&
    present[path]?.integrity === wanted[path].integrity &&
    existsSync(join(project, path, 'package.json'));
  return (
    Object.keys(wanted).every((path) => path === '' || !isMeantForHere(wanted[path]) || same(path)) &&
    Object.keys(present).every((path) => wanted[path])
  );
}

function isMeantForHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (!os || !cpu || libc) return false;
  return os.includes(process.platform) && cpu.includes(process.arch);
}

async function npmCi(project) {
  const paths = Object.entries(readJson(join(project, 'package-lock.json'))?.packages ?? {})
    .filter(([path, entry]) => path !== '' && isMeantForHere(entry))
    .map(([path]) => join(project, path));
  const measure = () =>
    `${paths.filter((path) => existsSync(join(path, 'package.json'))).length} of ${paths.length}`;
  await withProgress(
    'Installing npm packages',
    () => runNpm(['ci'], { purpose: 'install the packages', cwd: project }),
    {
      measure,
    },
  );
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
