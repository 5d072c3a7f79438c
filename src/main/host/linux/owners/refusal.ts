/** Why a process's descriptors could not be listed. */
export type DescriptorRefusal = 'denied' | 'gone' | 'exhausted';

/** In place of an inode: a process that may not be dumped (prctl(2), PR_SET_DUMPABLE) closes its links even to root. */
export const DENIED = -1;

/** What a call on `/proc/PID` that failed says of the process; `error` as Node threw it, or the code itself. */
export function refusalOf(error: unknown): DescriptorRefusal {
  const code = error instanceof Error && 'code' in error ? error.code : error;
  if (code === 'EMFILE' || code === 'ENFILE' || code === 'ENOMEM') return 'exhausted';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'gone';
}
