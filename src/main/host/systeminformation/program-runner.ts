import { startBounded, type BoundedProcess, type ProcessOutcome } from './bounded-process.ts';
import { describeProblem, describeStatus, type Limits } from './describe-outcome.ts';
import { fixedEnvironment, windowsSystemFolder } from './fixed-environment.ts';

/** Runs programs with their arguments, without a shell. Tests replace it by recorded answers. */
export interface ProgramRunner {
  readonly limits: Limits;
  /** `environment` is added to the fixed one. Never rejects. */
  run(
    program: string,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<ProcessOutcome>;
  /** Ends whatever runs. */
  close(): void;
}

const DEFAULT_LIMITS: Limits = { timeLimitMilliseconds: 10_000, maximumBytes: 64 * 2 ** 20 };

/** A program runner that bounds everything in time and size and leaves nothing running behind. */
export function createProgramRunner(limits: Limits = DEFAULT_LIMITS): ProgramRunner {
  const running = new Set<BoundedProcess>();
  const { platform } = process;
  return {
    limits,
    async run(program, args, environment = {}) {
      const bounded = startBounded(program, args, {
        ...limits,
        environment: { ...fixedEnvironment(platform), ...environment },
        directory: platform === 'win32' ? windowsSystemFolder() : '/',
      });
      running.add(bounded);
      try {
        return await bounded.outcome;
      } finally {
        running.delete(bounded);
      }
    },
    close() {
      for (const bounded of running) bounded.stop();
    },
  };
}

/** What went wrong with a program, as a sentence; null if it ended with status 0. */
export function programFailure(tool: string, outcome: ProcessOutcome, limits: Limits): string | null {
  const problem = describeProblem(tool, outcome, limits);
  if (problem !== null || outcome.status === 0) return problem;
  if (outcome.status === null) return `${tool} was ended by ${outcome.signal ?? 'a signal'}.`;
  return describeStatus(tool, outcome.status, outcome.stderr);
}
