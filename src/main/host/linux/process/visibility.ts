import { existsSync, readlinkSync } from 'node:fs';

/** PROC_PID_INIT_INO of `include/linux/proc_ns.h`: the first process namespace. */
const FIRST_NAMESPACE = 'pid:[4026531836]';

/**
 * Whether `/proc` shows every process of the computer: false inside a container with process ids of its own, where a
 * socket without a visible owner may well have one, and where `/proc` hides other users' processes (hidepid of proc(5)).
 */
export function seesAllProcesses(procRoot: string): boolean {
  try {
    return readlinkSync(`${procRoot}/self/ns/pid`) === FIRST_NAMESPACE && existsSync(`${procRoot}/1`);
  } catch {
    return false;
  }
}
