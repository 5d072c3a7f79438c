import type { Owner } from '../../../shared/socket.ts';
import { executablePath } from './text.ts';

/** What the rules read of a process; every `Owner` is one. */
export type Suspect = Pick<Owner, 'pid' | 'name' | 'executable' | 'arguments'>;

/** Names by which a process goes, from the most to the least trustworthy source. */
export interface ObservedNames {
  readonly executable: readonly string[];
  /** As the kernel gives it: cut, and free for the process to change. */
  readonly comm: readonly string[];
  /** argv[0], which a program may overwrite with a title. */
  readonly title: readonly string[];
}

/** `nginx: master process`, `next-server (v15.0.3)`, `puma 6.4 [shop]` begin with the name. */
function cutTitle(name: string): string {
  return (name.split(/:(?: |$)| \(| \[/u, 1)[0] ?? '').trim();
}

/** The name as it is, then without a trailing version: `python3.11` is also `python`. */
function variants(name: string): string[] {
  const plain = name.replace(/^-+/u, '').replace(/\.exe$/u, '');
  const bare = plain.replace(/[-_ ]?v?[0-9][0-9.]*$/u, '');
  return bare.length >= 2 && bare !== plain ? [plain, bare] : [plain];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function titleNames(firstArgument: string, platform: string): string[] {
  const whole = firstArgument.replaceAll('\\', '/').toLowerCase();
  // Nothing rewrites argv[0] on Windows, and its paths hold spaces and brackets.
  const first = baseName(platform === 'win32' ? whole : cutTitle(whole));
  if (!first.includes(' ')) return variants(first);
  return [...new Set([...variants(first), ...variants(first.slice(0, first.indexOf(' ')))])];
}

export function observedNames(suspect: Suspect, platform: string): ObservedNames {
  const path = executablePath(suspect.executable);
  const firstArgument = suspect.arguments?.[0] ?? '';
  return {
    executable: path === null ? [] : variants(baseName(path).toLowerCase()),
    comm: suspect.name === '' ? [] : variants(cutTitle(suspect.name.toLowerCase())),
    title: firstArgument === '' ? [] : titleNames(firstArgument, platform),
  };
}

/** A comm of exactly this many bytes may be the beginning of a longer name. */
export function isCutComm(comm: string, platform: string): boolean {
  const limit = { linux: 15, darwin: 16 }[platform];
  return limit !== undefined && Buffer.byteLength(comm) === limit;
}
