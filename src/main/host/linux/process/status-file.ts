/** The effective user of a process from `/proc/PID/status` (proc_pid_status(5)), or null. */
export function parseEffectiveUid(status: string): number | null {
  const match = /^Uid:\s+\d+\s+(\d+)/m.exec(status);
  return match?.[1] === undefined ? null : Number(match[1]);
}
