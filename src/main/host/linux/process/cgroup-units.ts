import { readdirSync, statSync } from 'node:fs';
import { readCgroupPath } from './cgroup-file.ts';

/** Where the unified hierarchy is mounted: alone, and beside version 1 (cgroups(7)). */
const MOUNTS = ['/sys/fs/cgroup', '/sys/fs/cgroup/unified'];
const FOLDER_LIMIT = 20_000;
const REFRESH_MILLISECONDS = 30_000;

/**
 * systemd units by the control group that sock_diag names for a socket: its id is the inode of the group's folder,
 * which everybody may list. This is how the unit of another user's socket is known without any privilege.
 */
export class CgroupUnits {
  readonly #mounts: readonly string[];
  #units: ReadonlyMap<string, string> = new Map();
  #readAt = -Infinity;

  constructor(mounts: readonly string[] = MOUNTS) {
    this.#mounts = mounts;
  }

  /** `id` in decimal. An unknown id makes the folders be listed again, at most every 30 s. */
  unitOf(id: string | null, now: number): string | null {
    if (id === null) return null;
    const known = this.#units.get(id);
    if (known !== undefined || now - this.#readAt < REFRESH_MILLISECONDS) return known ?? null;
    this.#readAt = now;
    this.#units = this.#list();
    return this.#units.get(id) ?? null;
  }

  #list(): ReadonlyMap<string, string> {
    const units = new Map<string, string>();
    const mount = this.#mounts.findLast((path) => this.#isUnified(path));
    if (mount === undefined) return units;
    const pending = [''];
    for (let count = 0; pending.length > 0 && count < FOLDER_LIMIT; count += 1) {
      const path = pending.pop() ?? '';
      try {
        const { unit } = readCgroupPath(path);
        if (unit !== null) units.set(String(statSync(mount + path, { bigint: true }).ino), unit);
        for (const entry of readdirSync(mount + path, { withFileTypes: true })) {
          if (entry.isDirectory()) pending.push(`${path}/${entry.name}`);
        }
      } catch {
        // The group has gone since it was listed.
      }
    }
    return units;
  }

  #isUnified(path: string): boolean {
    try {
      return readdirSync(path).includes('cgroup.controllers');
    } catch {
      return false;
    }
  }
}
