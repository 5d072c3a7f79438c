import zlib from 'node:zlib';

const table = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

export function slowChecksum(bytes, previous = 0) {
  let value = ~previous >>> 0;
  for (let index = 0; index < bytes.length; index += 1) {
    value = table[(value ^ bytes[index]) & 0xff] ^ (value >>> 8);
  }
  return ~value >>> 0;
}

/** CRC-32 as zip files hold it; Node has it built in from 20.15 on only. */
export const checksum = zlib.crc32 ?? slowChecksum;
