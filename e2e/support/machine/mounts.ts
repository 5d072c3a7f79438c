import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that a package brings and only reads; `write` ones get a layer that takes what programs write. */
const FOLDERS = [
  { path: '/usr/bin', write: false },
  { path: '/usr/sbin', write: false },
  { path: '/usr/lib', write: false },
  { path: '/usr/share', write: false },
  { path: '/etc', write: true },
  { path: '/var', write: true },
] as const;

/** Every part of an unpacked package that an installation would put there; older ones still say /sbin and /lib. */
function partsOf(path: string, roots: readonly string[]): readonly string[] {
  const names = path.startsWith('/usr/') ? [path, path.replace('/usr', '')] : [path];
  return roots
    .flatMap((root) => names.map((name) => join(root, name)))
    .filter((folder) => existsSync(folder));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * A shell script that makes its own mount namespace look as if the packages unpacked at `roots` were installed:
 * their folders are laid over the machine's, which does not change. What programs write stays in memory and
 * vanishes with the namespace.
 */
export function mountScript(roots: readonly string[], scratch: string): string {
  const lines = ['set -e', `mount -t tmpfs -o mode=755 none ${quoted(scratch)}`];
  for (const { path, write } of FOLDERS) {
    const parts = partsOf(path, roots);
    // An overlay of one folder that nobody writes to is refused by the kernel, and would change nothing.
    if (parts.length === 0 && !write) continue;
    const lower = [...parts, path].join(':');
    const layer = join(scratch, path);
    const upper = write ? `,upperdir=${layer}/upper,workdir=${layer}/work` : '';
    if (write) lines.push(`mkdir -p ${quoted(`${layer}/upper`)} ${quoted(`${layer}/work`)}`);
    lines.push(`mount -t overlay overlay -o ${quoted(`lowerdir=${lower}${upper}`)} ${path}`);
  }
  lines.push('mount -t tmpfs -o mode=755 none /run');
  return lines.join('\n');
}
