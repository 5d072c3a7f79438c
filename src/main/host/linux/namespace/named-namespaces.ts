import { readdirSync, statSync } from 'node:fs';

/** Names that `ip netns add` gave (ip-netns(8)), by id: the inode of the file is the namespace's own. */
export function readNamedNamespaces(folder = '/run/netns'): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  try {
    const ordinary = statSync(folder).dev;
    for (const name of readdirSync(folder)) {
      const { dev, ino } = statSync(`${folder}/${name}`);
      // A file that no namespace is mounted on any more lies on the folder's own device.
      if (dev !== ordinary) names.set(String(ino), name);
    }
  } catch {
    // No namespace was ever named here, or one went while we looked.
  }
  return names;
}
