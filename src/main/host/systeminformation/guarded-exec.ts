import type { ProcessOutcome } from './bounded-process.ts';
import type { ShellRunner } from './shell-runner.ts';

type ExecCallback = (error: Error | null, stdout: string, stderr: string) => void;

/** The two ways in which systeminformation calls `child_process.exec`; it never uses the returned child. */
export type Exec = (
  command: string,
  optionsOrCallback?: object | ExecCallback | null,
  callback?: ExecCallback,
) => void;

/** What one command of a pass did. */
export interface CommandRecord {
  readonly command: string;
  readonly outcome: ProcessOutcome;
}

/** An `exec` over a shell runner that remembers what every command did. */
export interface GuardedExec {
  readonly exec: Exec;
  /** The commands since the last call. */
  takeRecords(): CommandRecord[];
  /** Called with what the parser threw inside its callback, where nobody else could catch it. */
  onParserError: (error: unknown) => void;
}

/**
 * systeminformation asks macOS for every process only to name the owners, and matches names by scanning the
 * whole list for every socket (seconds at 10,000 sockets). The host reads names itself, so the list is
 * answered empty and no process is started for it.
 */
const NOT_NEEDED = new Set(['ps -axo pid,command']);

const NOTHING: ProcessOutcome = {
  stdout: '',
  stderr: '',
  notes: '',
  status: 0,
  signal: null,
  problem: null,
  errorCode: null,
};

function errorOf(command: string, outcome: ProcessOutcome): Error | null {
  if (outcome.problem === null && outcome.status === 0) return null;
  return Object.assign(new Error(`Command failed: ${command}`), {
    code: outcome.status ?? undefined,
    killed: outcome.problem !== null && outcome.problem !== 'not-started',
    signal: outcome.signal ?? undefined,
    cmd: command,
  });
}

export function createGuardedExec(runner: ShellRunner): GuardedExec {
  let records: CommandRecord[] = [];
  const guarded: GuardedExec = {
    exec(command, optionsOrCallback, callback) {
      const notify = typeof optionsOrCallback === 'function' ? optionsOrCallback : callback;
      const answer = (outcome: ProcessOutcome): void => {
        if (!NOT_NEEDED.has(command)) records.push({ command, outcome });
        try {
          notify?.(errorOf(command, outcome), outcome.stdout, outcome.stderr);
        } catch (error) {
          guarded.onParserError(error);
        }
      };
      void (NOT_NEEDED.has(command) ? Promise.resolve(NOTHING) : runner.run(command)).then(
        answer,
        (error: unknown) => guarded.onParserError(error),
      );
    },
    takeRecords() {
      const taken = records;
      records = [];
      return taken;
    },
    onParserError: () => undefined,
  };
  return guarded;
}
