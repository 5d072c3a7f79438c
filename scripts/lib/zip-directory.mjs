import { Failure } from './failure.mjs';

const endSignature = 0x06054b50;
const zip64LocatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;
const entrySignature = 0x02014b50;
const wide = 0xffffffff;

/** Lists the entries of an open zip file: name, sizes, method, checksum, mode and where each begins. */
export async function readZipDirectory(file, size) {
  const tailLength = Math.min(size, 22 + 0xffff);
  const tail = await readAt(file, size - tailLength, tailLength);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.readUInt32LE(end) !== endSignature) throw damaged('it has no directory');

  let count = tail.readUInt16LE(end + 10);
  let length = tail.readUInt32LE(end + 12);
  let offset = tail.readUInt32LE(end + 16);
  if (count === 0xffff || length === wide || offset === wide) {
    if (end < 20 || tail.readUInt32LE(end - 20) !== zip64LocatorSignature)
      throw damaged('its directory is cut');
    const record = await readAt(file, Number(tail.readBigUInt64LE(end - 20 + 8)), 56);
    if (record.readUInt32LE(0) !== zip64EndSignature) throw damaged('its directory is cut');
    count = Number(record.readBigUInt64LE(32));
    length = Number(record.readBigUInt64LE(40));
    offset = Number(record.readBigUInt64LE(48));
  }
  const directory = await readAt(file, offset, length);
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > length || directory.readUInt32LE(at) !== entrySignature)
      throw damaged('an entry is missing');
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    entries.push(readEntry(directory, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function readEntry(directory, at, nameLength, extraLength) {
  const entry = {
    name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    encrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
    method: directory.readUInt16LE(at + 10),
    checksum: directory.readUInt32LE(at + 16),
    compressedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    // The high half holds the Unix mode, with which the file's type is told.
    mode: directory.readUInt32LE(at + 38) >>> 16,
    offset: directory.readUInt32LE(at + 42),
  };
  readZip64Extra(entry, directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
  return entry;
}

// Values that do not fit 32 bits are all ones, and stand in the extra field 1 in this order.
function readZip64Extra(entry, extra) {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let value = at + 4;
      for (const field of ['size', 'compressedSize', 'offset']) {
        if (entry[field] !== wide) continue;
        if (value + 8 > at + 4 + length) throw damaged('an entry is cut');
        entry[field] = Number(extra.readBigUInt64LE(value));
        value += 8;
      }
    }
    at += 4 + length;
  }
}

export async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) throw damaged('it ends too early');
    filled += bytesRead;
  }
  return buffer;
}

export const damaged = (why) => new Failure(`The archive is damaged: ${why}; run the same command again.`);
