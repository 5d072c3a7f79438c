import { readFileSync, statSync } from 'node:fs';

/** Names by user id from the text of passwd(5); the first name of an id is the one shown. */
export function parsePasswd(text: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [name, , uid] = line.split(':');
    if (name === undefined || name === '' || uid === undefined || !/^\d+$/.test(uid)) continue;
    if (!names.has(Number(uid))) names.set(Number(uid), name);
  }
  return names;
}

/** Names of users by `/etc/passwd`, which is read again when it changes. Users of a directory service stay numbers. */
export class Users {
  readonly #path: string;
  #names: ReadonlyMap<number, string> = new Map();
  #readAt = -1;
  #version = 0;

  constructor(path = '/etc/passwd') {
    this.#path = path;
    this.refresh();
  }

  /** Changes when names may have. */
  get version(): number {
    return this.#version;
  }

  nameOf(uid: number | null): string | null {
    return uid === null ? null : (this.#names.get(uid) ?? null);
  }

  refresh(): void {
    try {
      const changedAt = statSync(this.#path).mtimeMs;
      if (changedAt === this.#readAt) return;
      this.#names = parsePasswd(readFileSync(this.#path, 'utf8'));
      this.#readAt = changedAt;
      this.#version += 1;
    } catch {
      // Without the file users are shown by number.
    }
  }
}
