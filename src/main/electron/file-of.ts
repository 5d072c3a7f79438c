import { join, normalize, sep } from 'node:path';

/** The file below `root` that a URL names; null when it names anything else. */
export function fileOf(root: string, address: string): string | null {
  const url = new URL(address);
  if (url.host !== 'app') return null;
  let path: string;
  try {
    path = normalize(join(root, decodeURIComponent(url.pathname)));
  } catch {
    return null;
  }
  return path.startsWith(normalize(root) + sep) ? path : null;
}
