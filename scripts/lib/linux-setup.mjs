import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptFailure, hasLists, installCommands, readPercent, selectPackages, typedCommand } from './apt.mjs';
import { Failure } from './failure.mjs';
import { commandFolders, missingNeeds, nameOf } from './linux-needs.mjs';
import { capture } from './processes.mjs';
import { startProgress } from './progress.mjs';

/** Installs what the machine lacks where that is allowed, else says which command does. */
export async function ensureLinuxNeeds(purpose) {
  const missing = missingNeeds(purpose, { findElsewhere: lookUpLibrary });
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg')) return nameForOthers(missing);

  const prefix = await administratorPrefix();
  if (!prefix) {
    const packages = await findPackages(missing);
    throw new Failure(
      `Some system packages are missing; install them, then run this again: ${typedCommand(packages)}`,
    );
  }
  let packages = hasLists() ? await findPackages(missing) : null;
  if (!packages || packages.length < new Set(missing.map((need) => need.packages[0])).size) {
    await runApt(installCommands(prefix, []).update, 'Updating the list of packages');
    packages = await findPackages(missing);
  }
  try {
    await runApt(installCommands(prefix, packages).install, `Installing ${packages.join(' ')}`);
  } catch (error) {
    // A list from last month names files that the mirror has replaced since.
    if (!(error instanceof Failure) || !/out of date/.test(error.message)) throw error;
    await runApt(installCommands(prefix, []).update, 'Updating the list of packages');
    await runApt(installCommands(prefix, packages).install, `Installing ${packages.join(' ')}`);
  }
  const left = missingNeeds(purpose, { findElsewhere: lookUpLibrary });
  if (left.length > 0) {
    throw new Failure(
      `apt installed ${packages.join(' ')}, yet ${left.map(nameOf).join(', ')} cannot be found.`,
    );
  }
}

function nameForOthers(missing) {
  process.stderr.write(
    `Going on without ${missing.map(nameOf).join(', ')}: install what your distribution calls them ` +
      `(on Debian: ${missing.map((need) => need.packages[0]).join(' ')}) if the window does not open.\n`,
  );
}

async function administratorPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = commandFolders().some((folder) => existsSync(`${folder}/sudo`));
  if (!sudo) return null;
  const { status } = await capture('sudo', ['-n', 'true'], { timeout: 5_000 });
  return status === 0 ? ['sudo', '-n'] : null;
}

async function findPackages(missing) {
  const names = missing.flatMap((need) => need.packages);
  const { stdout } = await capture('apt-cache', ['policy', ...new Set(names)], { env: plainLanguage() });
  return selectPackages(missing, stdout);
}

async function runApt([command, ...args], title) {
  let percent = '';
  const finish = startProgress(title, { measure: () => percent });
  const onData = (chunk) => (percent = readPercent(chunk.toString()) ?? percent);
  try {
    const result = await capture(command, args, { env: plainLanguage(), onData });
    if (result.status !== 0) throw new Failure(aptFailure(result.stderr + result.stdout));
  } finally {
    finish();
  }
}

const plainLanguage = () => ({ ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' });

function lookUpLibrary(name) {
  const { stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return (stdout ?? '').includes(`${name} `);
}
