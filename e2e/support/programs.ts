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

export function runProgram(program: string | Disguised, ...args: readonly string[]): Promise<Program> {
  const { name, executable } =
    typeof program === 'string' ? { name: program, executable: process.execPath } : program;
  return runScript({ executable, script: join(projectFolder, 'e2e', 'programs', `${name}.mjs`) }, args);
}

interface Script {
  readonly executable: string;
  readonly script: string;
  readonly folder?: string;
}

/** Runs a script, in a folder of its own where one is given, and waits for its first line. */
export async function runScript(
  { executable, script, folder }: Script,
  args: readonly string[],
): Promise<Program> {
  const child = spawn(executable, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'], cwd: folder });
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, 'line').then(([line]: unknown[]) => String(line)),
    once(child, 'exit').then(() => Promise.reject(new Error(`${script} ended before it was ready.`))),
  ]);
  const ready = v.parse(readySchema, JSON.parse(first));
  if (child.pid === undefined) throw new Error(`${script} has no pid.`);
  return { pid: child.pid, ports: ready.ports, process: child, stop: () => stop(child) };
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
