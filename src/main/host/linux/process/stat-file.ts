/** What we need of `/proc/PID/stat` (proc_pid_stat(5)). */
export interface ProcessStat {
  /** The name's bytes: at most 15, of any kind. */
  readonly name: Buffer;
  /** Z for a process that has ended and waits for its parent, or whose first thread has ended while others go on. */
  readonly state: string;
  /** Field 20. */
  readonly threads: number;
  readonly parentPid: number;
  /** Field 9: `PF_…` of `include/linux/sched.h`. */
  readonly flags: number;
  /** Field 22: ticks since the computer started. With the pid, this is a process's identity. */
  readonly startTicks: number;
}

/**
 * Parses the file. The name stands between the first `(` and the *last* `)`, since it may hold parentheses, spaces
 * and newlines itself. Null where the text is not such a file.
 */
export function parseStat(bytes: Buffer): ProcessStat | null {
  const open = bytes.indexOf('(');
  const close = bytes.lastIndexOf(')');
  if (open === -1 || close < open) return null;
  // Field 3, the state, is the first after the name.
  const fields = bytes
    .toString('latin1', close + 1)
    .trim()
    .split(/\s+/);
  const parentPid = Number(fields[1] ?? '');
  const flags = Number(fields[6] ?? '');
  const threads = Number(fields[17] ?? '');
  const startTicks = Number(fields[19] ?? '');
  const state = fields[0] ?? '';
  if (state.length !== 1 || fields[19] === undefined) return null;
  if (!Number.isSafeInteger(parentPid) || !Number.isSafeInteger(startTicks)) return null;
  return { name: bytes.subarray(open + 1, close), state, threads, parentPid, flags, startTicks };
}
