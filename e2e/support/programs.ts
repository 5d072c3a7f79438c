import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectFolder } from './folders.ts';

/** A real program that the test started; it prints one line of JSON when its sockets are open. */
export interface Program {
  readonly pid: number;
  readonly ports: readonly number[];
  readonly process: ChildProcess;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

const readySchema = v.object({ ports: v.array(v.number()) });

export async function runProgram(name: string, ...args: readonly string[]): Promise<Program> {
  const child = spawn(process.execPath, [join(projectFolder, 'e2e', 'programs', `${name}.mjs`), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, 'line').then(([line]: unknown[]) => String(line)),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before it was ready.`))),
  ]);
  const ready = v.parse(readySchema, JSON.parse(first));
  if (child.pid === undefined) throw new Error(`${name} has no pid.`);
  return { pid: child.pid, ports: ready.ports, process: child, stop: () => stop(child) };
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
