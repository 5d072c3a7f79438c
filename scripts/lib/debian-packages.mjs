import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { aptOptions, prepareApt } from './private-apt.mjs';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder } from './paths.mjs';
import { capture } from './processes.mjs';

const stampName = '.porthole-package.json';

/**
 * Real servers without touching the machine: fetches a Debian package together with whatever it needs that is not
 * installed here, and unpacks them into the cache. Nothing is installed, no script of a package is run.
 */
export async function ensureDebianPackage(name, { cache = cacheFolder(), tools = aptTools } = {}) {
  const parent = join(cache, 'debian');
  const root = join(parent, name);
  if (!isUnpacked(root)) {
    await withLock(join(parent, '.lock'), async () => {
      if (!isUnpacked(root)) await unpackAfresh(name, parent, root, tools);
    });
  }
  return { root, environment: environmentFor(root) };
}

export function isUnpacked(root) {
  try {
    return JSON.parse(readFileSync(join(root, stampName), 'utf8')).packages.length > 0;
  } catch {
    return false;
  }
}

/** Puts the unpacked programs and libraries before the machine's own. */
export function environmentFor(root, inherited = process.env, exists = existsSync) {
  const triplet = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch] ?? '';
  const present = (folders) => folders.map((folder) => join(root, folder)).filter((folder) => exists(folder));
  const libraries = present([`usr/lib/${triplet}`, `lib/${triplet}`, 'usr/lib', 'lib']);
  const programs = present(['usr/sbin', 'usr/bin', 'sbin', 'bin']);
  const join_ = (folders, rest) => [...folders, ...(rest ? [rest] : [])].join(delimiter);
  return {
    LD_LIBRARY_PATH: join_(libraries, inherited.LD_LIBRARY_PATH),
    PATH: join_(programs, inherited.PATH),
  };
}

async function unpackAfresh(name, parent, root, tools) {
  // We hold the lock: whatever a killed run left behind belongs to nobody.
  for (const left of await readdir(parent)) {
    if (left.startsWith('.unpacking-')) await rm(join(parent, left), { recursive: true, force: true });
  }
  const workshop = await mkdtemp(join(parent, '.unpacking-'));
  try {
    const built = join(workshop, 'root');
    await mkdir(built);
    const packages = await tools.download(name, workshop, parent);
    for (const file of await readdir(workshop)) {
      if (file.endsWith('.deb')) await tools.extract(join(workshop, file), built);
    }
    await writeFile(join(built, stampName), JSON.stringify({ packages }));
    await rm(root, { recursive: true, force: true });
    await rename(built, root);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** From `apt-get --simulate install`: what would be installed, in the versions that fit each other. */
export function readSimulation(output) {
  return [...output.matchAll(/^Inst (\S+)(?: \[[^\]]*\])? \((\S+)/gm)].map(
    ([, name, version]) => `${name}=${version}`,
  );
}

async function downloadWithApt(name, folder, parent) {
  const options = aptOptions(parent);
  const run = (args) =>
    capture('apt-get', [...options, ...args], { cwd: folder, env: { ...process.env, LC_ALL: 'C' } });
  const attempt = async () => {
    const simulated = await run(['--simulate', '--no-install-recommends', 'install', name]);
    if (simulated.status !== 0) return simulated;
    const packages = readSimulation(simulated.stdout);
    // Apt does not name what is installed already, and that is no reason not to have it here.
    const wanted = packages.some((each) => each.startsWith(`${name}=`)) ? packages : [...packages, name];
    return { ...(await run(['download', ...wanted])), wanted };
  };
  await prepareApt(parent, { update: () => run(['update']), refresh: false });
  let result = await attempt();
  if (result.status !== 0) {
    // A list of some weeks ago names files that the mirror has replaced since.
    await prepareApt(parent, { update: () => run(['update']), refresh: true });
    result = await attempt();
  }
  if (result.status === 0) return result.wanted;
  const reason = result.stderr.split('\n').find((line) => line.startsWith('E: ')) ?? 'apt did not say why';
  throw new Failure(
    `Debian's package ${name} could not be fetched (${reason.replace(/^E: /, '')}): check the network.`,
  );
}

async function extractWithDpkg(file, folder) {
  const { status, stderr } = await capture('dpkg', ['--extract', file, folder]);
  if (status !== 0)
    throw new Failure(`${file} could not be unpacked (${stderr.trim()}): free some disk, then retry.`);
}

const aptTools = { download: downloadWithApt, extract: extractWithDpkg };
