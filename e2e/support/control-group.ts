import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where systemd would keep its groups: its own hierarchy, else the unified one (cgroups(7)). */
function mountPoint(): string {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const own = mounts.find(([, , type, options]) => type === 'cgroup' && options?.includes('name=systemd'));
  const path = (own ?? mounts.find(([, , type]) => type === 'cgroup2'))?.[1];
  if (path === undefined) throw new Error('This machine has no control groups.');
  return path;
}

export interface ControlGroup {
  /** Once its processes have ended. */
  remove(): void;
}

/** A real control group with the name that a service manager or an engine would give it, with a process inside. */
export function putInGroup(pid: number, path: string): ControlGroup {
  const folder = join(mountPoint(), path);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cgroup.procs'), String(pid));
  return {
    remove() {
      rmdirSync(folder);
      try {
        rmdirSync(dirname(folder));
      } catch {
        // It was there before, and others are in it.
      }
    },
  };
}
