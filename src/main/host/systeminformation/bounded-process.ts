import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { killGroup, remember } from './process-group.ts';

/** Why a process has no exit status of its own making. */
export type ProcessProblem = 'timeout' | 'overflow' | 'not-started' | 'stopped';

export interface ProcessOutcome {
  readonly stdout: string;
  readonly stderr: string;
  /** What the command wrote to descriptor 3: see shell-command.ts. */
  readonly notes: string;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly problem: ProcessProblem | null;
  /** The system's error code when it could not be started, such as EMFILE. */
  readonly errorCode: string | null;
}

export interface ProcessBounds {
  readonly timeLimitMilliseconds: number;
  /** Of standard output; standard error is cut at 64 KiB without harm. */
  readonly maximumBytes: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly directory?: string;
  /** The arguments are one command line for cmd.exe: see shell-command.ts. */
  readonly verbatim?: boolean;
}

export interface BoundedProcess {
  /** Never rejects. */
  readonly outcome: Promise<ProcessOutcome>;
  stop(): void;
}

const SIDE_BYTES = 64 * 1024;
/** A grandchild that left the group may hold the pipes open for ever; we do not wait for it. */
const GRACE_MILLISECONDS = 300;

class Collector {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(stream: Readable | null | undefined, limit: number, onOverflow: () => void) {
    stream?.on('error', () => undefined);
    stream?.on('data', (chunk: Buffer) => {
      const room = limit - this.#bytes;
      this.#bytes += chunk.length;
      if (room > 0) this.#chunks.push(chunk.subarray(0, room));
      if (chunk.length > room) onOverflow();
    });
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}

function notStarted(error: unknown): ProcessOutcome {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  const nothing = { stdout: '', stderr: '', notes: '', status: null, signal: null } as const;
  return { ...nothing, problem: 'not-started', errorCode: code };
}

function start(file: string, args: readonly string[], bounds: ProcessBounds): ChildProcess {
  return spawn(file, [...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...bounds.environment },
    // A group of its own, so that one signal ends the shell and the whole pipeline behind it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    windowsVerbatimArguments: bounds.verbatim ?? false,
    ...(bounds.directory === undefined ? {} : { cwd: bounds.directory }),
  });
}

function watch(child: ChildProcess, bounds: ProcessBounds): BoundedProcess {
  let problem: ProcessProblem | null = null;
  let end: (reason: ProcessProblem) => void = () => undefined;
  const outcome = new Promise<ProcessOutcome>((resolve) => {
    const output = new Collector(child.stdout, bounds.maximumBytes, () => end('overflow'));
    const complaints = new Collector(child.stderr, SIDE_BYTES, () => undefined);
    const third = child.stdio[3];
    const notes = new Collector(third && 'read' in third ? third : null, SIDE_BYTES, () => undefined);
    let grace: NodeJS.Timeout | undefined;
    const settle = (): void => {
      clearTimeout(limit);
      clearTimeout(grace);
      for (const stream of child.stdio) stream?.destroy();
      resolve({
        stdout: output.text,
        stderr: complaints.text,
        notes: notes.text,
        status: child.exitCode,
        signal: child.signalCode,
        problem,
        errorCode: null,
      });
    };
    end = (reason) => {
      if (problem !== null) return;
      problem = reason;
      killGroup(child);
      grace = setTimeout(settle, GRACE_MILLISECONDS);
    };
    const limit = setTimeout(() => end('timeout'), bounds.timeLimitMilliseconds);
    child.once('close', settle);
    child.once('error', (error) => {
      clearTimeout(limit);
      clearTimeout(grace);
      resolve(notStarted(error));
    });
  });
  return { outcome, stop: () => end('stopped') };
}

/** Runs one program without a terminal, in a process group of its own, bounded in time and in output. */
export function startBounded(file: string, args: readonly string[], bounds: ProcessBounds): BoundedProcess {
  try {
    const child = start(file, args, bounds);
    remember(child);
    return watch(child, bounds);
  } catch (error) {
    return { outcome: Promise.resolve(notStarted(error)), stop: () => undefined };
  }
}
