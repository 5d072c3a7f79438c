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

/** A program of `e2e/programs`, run by node or by the same under another name. */
export interface Disguised {
  readonly name: string;
  readonly executable: string;
}

export async function runProgram(program: string | Disguised, ...args: readonly string[]): Promise<Program> {
  const { name, executable } =
    typeof program === 'string' ? { name: program, executable: process.execPath } : program;
  const script = join(projectFolder, 'e2e', 'programs', `${name}.mjs`);
  const child = spawn(executable, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
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
