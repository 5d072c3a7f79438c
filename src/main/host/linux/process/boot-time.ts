import { readFileSync } from 'node:fs';

/**
 * Clock ticks per second in `/proc`. USER_HZ is 100 on every architecture that Electron runs on (proc(5) and
 * `include/asm-generic/param.h`), so no sysconf call is spent on it.
 */
const TICKS_PER_SECOND = 100;

/** When the computer started, in milliseconds since 1970, from `btime` of `/proc/stat`; null where unreadable. */
export function readBootTime(procRoot: string): number | null {
  try {
    const match = /^btime (\d+)$/m.exec(readFileSync(`${procRoot}/stat`, 'latin1'));
    return match?.[1] === undefined ? null : Number(match[1]) * 1000;
  } catch {
    return null;
  }
}

/** ISO 8601. The kernel tells the boot time in whole seconds, so this is right to a second, and always the same. */
export function startTime(bootTime: number | null, startTicks: number): string | null {
  if (bootTime === null) return null;
  const milliseconds = bootTime + (startTicks * 1000) / TICKS_PER_SECOND;
  return milliseconds <= 8.64e15 ? new Date(milliseconds).toISOString() : null;
}
