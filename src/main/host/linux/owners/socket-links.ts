import { getSystemErrorName } from 'node:util';
import { readlinkSync } from 'node:fs';
import { loadKoffi } from '../load-koffi.ts';
import { DENIED, refusalOf } from './refusal.ts';

/** Reads the links of an open `/proc/PID/fd`. */
export interface LinkReader {
  /** The inode of the socket that `name` leads to, 0 for anything else, `DENIED` where it may not be followed. */
  socketInode(directory: number, name: string): number;
}

const PREFIX = Buffer.from('socket:[');
const ZERO = 48;
const NINE = 57;
/** More than `socket:[18446744073709551615]`; a longer link is cut, and none of ours. */
const LINK_BYTES = 32;

/** The inode in a link such as `socket:[81234]`, 0 for any other link; `length` bytes of `link` are looked at. */
export function parseSocketLink(link: Uint8Array, length: number): number {
  if (length <= PREFIX.length) return 0;
  for (let index = 0; index < PREFIX.length; index += 1) if (link[index] !== PREFIX[index]) return 0;
  let inode = 0;
  for (let index = PREFIX.length; index < length - 1; index += 1) {
    const digit = link[index] ?? 0;
    if (digit < ZERO || digit > NINE) return 0;
    inode = inode * 10 + (digit - ZERO);
  }
  return Number.isSafeInteger(inode) ? inode : 0;
}

/** Anything but a refusal: it was closed since it was listed. */
function inodeOnError(error: unknown): number {
  return refusalOf(error) === 'denied' ? DENIED : 0;
}

/**
 * By readlinkat(2), below the open directory: the kernel walks one name instead of four, which is a quarter of what
 * the owners of 10,000 sockets cost. Throws where koffi has no binary.
 */
export function readlinkatLinks(): LinkReader {
  const koffi = loadKoffi();
  const readlinkat = koffi
    .load(null)
    .func('int64_t readlinkat(int directory, const char *path, uint8_t *into, size_t length)');
  const link = Buffer.alloc(LINK_BYTES);
  return {
    socketInode(directory, name) {
      const length = Number(readlinkat(directory, name, link, link.length));
      return length < 0 ? inodeOnError(getSystemErrorName(-koffi.errno())) : parseSocketLink(link, length);
    },
  };
}

/** A path to what a descriptor of ours leads to, whatever became of its name. */
export function pathOf(descriptor: number): string {
  return `/proc/self/fd/${descriptor}`;
}

/** Without koffi: through our own descriptor of the directory, so that the process stays pinned here, too. */
export const PATH_LINKS: LinkReader = {
  socketInode(directory, name) {
    try {
      const link = readlinkSync(`${pathOf(directory)}/${name}`, 'buffer');
      return parseSocketLink(link, link.length);
    } catch (error) {
      return inodeOnError(error);
    }
  },
};

/** The faster of the two that works here. */
export function chooseLinkReader(): LinkReader {
  try {
    return readlinkatLinks();
  } catch {
    return PATH_LINKS;
  }
}
