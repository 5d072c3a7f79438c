import { createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import { dirname, posix, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { checksum } from './checksum.mjs';
import { damaged, readAt, readZipDirectory } from './zip-directory.mjs';

const symbolicLink = 0o120000;
const typeBits = 0o170000;

/**
 * Unpacks a zip file with nothing but Node, because a bare machine has no `unzip`.
 * `rename` maps each entry's name to its place under `folder`; what it maps to null is left out.
 */
export async function unzip(archive, folder, { rename = (name) => name, onBytes = () => {} } = {}) {
  const file = await open(archive, 'r');
  try {
    const entries = await readZipDirectory(file, (await file.stat()).size);
    const wanted = entries
      .map((entry) => ({ ...entry, target: rename(entry.name) }))
      .filter((entry) => entry.target !== null);
    for (const entry of wanted)
      await extract(file, entry, placeInside(folder, entry.target), folder, onBytes);
    return wanted.length;
  } finally {
    await file.close();
  }
}

// An archive must not write outside of the folder it is unpacked into.
function placeInside(folder, name) {
  const root = resolve(folder);
  const place = resolve(root, name);
  if (place !== root && !place.startsWith(root + sep)) throw damaged(`"${name}" leads out of its folder`);
  return place;
}

async function extract(file, entry, place, folder, onBytes) {
  if (entry.encrypted) throw damaged(`"${entry.name}" is encrypted`);
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`"${entry.name}" is packed in an unknown way`);
  if (entry.name.endsWith('/')) return mkdir(place, { recursive: true });
  await mkdir(dirname(place), { recursive: true });

  const header = await readAt(file, entry.offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw damaged(`"${entry.name}" is not where it should be`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);

  if ((entry.mode & typeBits) === symbolicLink) {
    const target = (await collect(file, entry, start)).toString('utf8');
    placeInside(folder, posix.join(posix.dirname(entry.target), target));
    if (posix.isAbsolute(target)) throw damaged(`"${entry.name}" links out of its folder`);
    return symlink(target, place);
  }
  const mode = entry.mode & 0o777 || 0o644;
  await pipeline(...unpacking(file, entry, start, onBytes), createWriteStream(place, { mode, flags: 'wx' }));
}

async function collect(file, entry, start) {
  const chunks = [];
  await pipeline(...unpacking(file, entry, start, () => {}), async (source) => {
    for await (const chunk of source) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

function unpacking(file, entry, start, onBytes) {
  const stages = [readRange(file, start, entry.compressedSize)];
  if (entry.method === 8) stages.push(inflateOf(entry));
  stages.push(verify(entry, onBytes));
  return stages;
}

async function* readRange(file, start, length) {
  const step = 1 << 20;
  for (let done = 0; done < length; done += step) {
    yield await readAt(file, start + done, Math.min(step, length - done));
  }
}

const inflateOf = (entry) => createInflateRaw({ chunkSize: entry.size > 1 << 20 ? 1 << 19 : 1 << 16 });

function verify(entry, onBytes) {
  let size = 0;
  let sum = 0;
  return new Transform({
    transform(chunk, encoding, done) {
      size += chunk.length;
      sum = checksum(chunk, sum);
      onBytes(chunk.length);
      done(null, chunk);
    },
    flush(done) {
      done(
        size === entry.size && sum === entry.checksum ? null : damaged(`"${entry.name}" is not as packed`),
      );
    },
  });
}
