import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename } from 'node:path';

/** A configuration is written by people; whatever is longer is none. */
const MOST_BYTES = 256 * 1024;
const MOST_FILES = 1000;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** Files of one program as it sees them, and whether they have changed since they were read. Nothing is written. */
export class ConfigFiles {
  /** Of files that are there and could not be read; as the program names them. */
  readonly unreadable: string[] = [];
  readonly #root: string;
  readonly #marks = new Map<string, string>();

  /** `root`: what the program sees as `/`, without a slash at its end. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Null where there is no such file, or it cannot be read; `unreadable` names it then. */
  read(path: string): string | null {
    if (!this.#mark(path)) return null;
    try {
      return this.#readRegular(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') this.unreadable.push(path);
      return null;
    }
  }

  /** Names in a folder in the order of their letters; none where it is not there. */
  list(path: string): readonly string[] {
    if (!this.#mark(path)) return [];
    try {
      return readdirSync(this.#root + path)
        .sort()
        .slice(0, MOST_FILES);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') this.unreadable.push(path);
      return [];
    }
  }

  /** Null where it is no folder. */
  listIfFolder(path: string): readonly string[] | null {
    try {
      return statSync(this.#root + path).isDirectory() ? this.list(path) : null;
    } catch {
      return null;
    }
  }

  /** Whether the file is a link to one of another name. */
  isOtherName(path: string): boolean {
    try {
      const target = readlinkSync(this.#root + path);
      return target !== '/dev/null' && basename(target) !== basename(path);
    } catch {
      return false;
    }
  }

  /** Looks at what was read, and at what was not there, once more. */
  get isUnchanged(): boolean {
    return [...this.#marks].every(([path, mark]) => this.#markOf(path) === mark);
  }

  #mark(path: string): boolean {
    if (this.#marks.size >= MOST_FILES && !this.#marks.has(path)) return false;
    this.#marks.set(path, this.#markOf(path));
    return true;
  }

  #markOf(path: string): string {
    try {
      const { ino, size, mtimeMs, ctimeMs } = statSync(this.#root + path);
      return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    } catch (error) {
      return codeOf(error);
    }
  }

  /** A path comes from a command line: what is no regular file is not waited for, and what is long is not taken in. */
  #readRegular(path: string): string {
    const descriptor = openSync(this.#root + path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(descriptor);
      if (stat.isCharacterDevice()) return '';
      if (!stat.isFile() || stat.size > MOST_BYTES) throw new Error('It is no configuration.');
      const bytes = Buffer.alloc(stat.size);
      return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, stat.size, 0));
    } finally {
      closeSync(descriptor);
    }
  }
}
