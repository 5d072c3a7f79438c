import { startBounded, type BoundedProcess, type ProcessOutcome } from './bounded-process.ts';
import { fixedEnvironment, windowsSystemFolder } from './fixed-environment.ts';
import { shellInvocation } from './shell-command.ts';

/** Runs shell strings. Tests replace it by recorded answers. */
export interface ShellRunner {
  /** Never rejects. */
  run(command: string): Promise<ProcessOutcome>;
  /** Ends whatever runs, with everything it started, and starts nothing more. */
  close(): void;
}

export interface ShellRunnerOptions {
  readonly timeLimitMilliseconds: number;
  readonly maximumBytes: number;
  /** Only for tests: replaces the fixed PATH. */
  readonly searchPath?: string;
}

const CLOSED: ProcessOutcome = {
  stdout: '',
  stderr: '',
  notes: '',
  status: null,
  signal: null,
  problem: 'stopped',
  errorCode: null,
};

/** A shell runner that bounds every command in time and size and leaves nothing running behind. */
export function createShellRunner(options: ShellRunnerOptions): ShellRunner {
  const running = new Set<BoundedProcess>();
  const { platform } = process;
  const systemFolder = windowsSystemFolder();
  let closed = false;
  return {
    async run(command) {
      if (closed) return CLOSED;
      const { file, args, verbatim } = shellInvocation(command, platform, systemFolder);
      const bounded = startBounded(file, args, {
        timeLimitMilliseconds: options.timeLimitMilliseconds,
        maximumBytes: options.maximumBytes,
        environment: fixedEnvironment(platform, options.searchPath),
        // cmd.exe looks in the working directory before PATH; `/` always exists on POSIX.
        directory: platform === 'win32' ? systemFolder : '/',
        verbatim,
      });
      running.add(bounded);
      try {
        return await bounded.outcome;
      } finally {
        running.delete(bounded);
      }
    },
    close() {
      closed = true;
      for (const bounded of running) bounded.stop();
    },
  };
}
