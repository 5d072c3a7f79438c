import { deflateRawSync } from 'node:zlib';
import { slowChecksum } from '../lib/checksum.mjs';

/** Packs `{name, content, mode, stored}` entries, with 64-bit fields when asked, as zip tools do. */
export function makeZip(entries, { zip64 = false } = {}) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, content = '', mode = 0o100644, stored = false, checksum } of entries) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const fixed = { method: stored ? 0 : 8, sum: checksum ?? slowChecksum(bytes), packed: packed.length };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, fixed, bytes.length, name);
    parts.push(local, Buffer.from(name), packed);
    directory.push(describeEntry(name, fixed, bytes.length, mode, offset, zip64));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...parts, listing, ...endOf(entries.length, listing.length, offset, zip64)]);
}

function writeCommon(buffer, at, { method, sum, packed }, size, name) {
  buffer.writeUInt16LE(20, at);
  buffer.writeUInt16LE(method, at + 4);
  buffer.writeUInt32LE(sum, at + 10);
  buffer.writeUInt32LE(packed, at + 14);
  buffer.writeUInt32LE(size, at + 18);
  buffer.writeUInt16LE(Buffer.byteLength(name), at + 22);
}

function describeEntry(name, fixed, size, mode, offset, zip64) {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  writeCommon(header, 6, fixed, size, name);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  if (!zip64) return Buffer.concat([header, Buffer.from(name)]);
  header.writeUInt32LE(0xffffffff, 20);
  header.writeUInt32LE(0xffffffff, 24);
  header.writeUInt32LE(0xffffffff, 42);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [size, fixed.packed, offset].forEach((value, index) =>
    extra.writeBigUInt64LE(BigInt(value), 4 + index * 8),
  );
  header.writeUInt16LE(extra.length, 30);
  return Buffer.concat([header, Buffer.from(name), extra]);
}

function endOf(count, length, offset, zip64) {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  if (!zip64) return [end];
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator, end];
}
