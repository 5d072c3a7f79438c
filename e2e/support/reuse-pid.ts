import { writeFileSync } from 'node:fs';
import { runProgram, type Program } from './programs.ts';

const LAST_PID = '/proc/sys/kernel/ns_last_pid';
const ATTEMPTS = 200;

/**
 * Starts a program of `e2e/programs` under a pid that has just become free. The kernel is told which pid it gave
 * last (pid_namespaces(7)), which needs root; whoever else starts a program in that instant gets it first, so it is
 * tried again.
 */
export async function runWithPid(pid: number, name: string, ...args: readonly string[]): Promise<Program> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    writeFileSync(LAST_PID, String(pid - 1));
    const program = await runProgram(name, ...args);
    if (program.pid === pid) return program;
    await program.stop();
  }
  throw new Error(`Pid ${pid} could not be had again.`);
}
