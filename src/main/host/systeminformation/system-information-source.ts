import type { ConnectionAnswer, ConnectionSource } from '../host.ts';
import { BackOff } from './back-off.ts';
import { firstLine, type Limits } from './describe-outcome.ts';
import { explainFailure } from './explain-failure.ts';
import { guardRows } from './guard-rows.ts';
import { createGuardedExec, type GuardedExec } from './guarded-exec.ts';
import { loadConnectionParser, type ConnectionParser } from './load-parser.ts';
import { rawRows } from './raw-row.ts';
import { createShellRunner, type ShellRunner } from './shell-runner.ts';

const NAME = 'systeminformation';
const DEFAULT_TIME_LIMIT = 5000;
const DEFAULT_MAXIMUM_BYTES = 64 * 2 ** 20;
/** systeminformation runs two commands at most, one after the other; the rest is its own parsing. */
const LONGEST_PASS_IN_LIMITS = 3;

export interface SystemInformationOptions {
  /** For each command of a pass (there are one or two). */
  readonly timeLimitMilliseconds?: number;
  readonly maximumBytes?: number;
  /** Milliseconds since 1970, for times and for back-off. */
  readonly now?: () => number;
  /** Only for tests: replaces the fixed PATH. */
  readonly searchPath?: string;
  /** Only for tests: replaces the shell by recorded answers. */
  readonly runner?: ShellRunner;
  /** Only for tests: whose parser is used. */
  readonly platform?: NodeJS.Platform;
}

interface Pass {
  readonly error: string | null;
  readonly answer: Pick<ConnectionAnswer, 'connections'>;
}

class SystemInformationSource implements ConnectionSource {
  readonly #limits: Limits;
  readonly #platform: NodeJS.Platform;
  readonly #now: () => number;
  readonly #backOff: BackOff;
  readonly #runner: ShellRunner;
  readonly #guarded: GuardedExec;
  #parser: ConnectionParser | null = null;
  #current: Promise<ConnectionAnswer> | null = null;
  #lastFailure: ConnectionAnswer | null = null;
  #disposed = false;

  constructor(options: SystemInformationOptions) {
    this.#limits = {
      timeLimitMilliseconds: options.timeLimitMilliseconds ?? DEFAULT_TIME_LIMIT,
      maximumBytes: options.maximumBytes ?? DEFAULT_MAXIMUM_BYTES,
    };
    this.#platform = options.platform ?? process.platform;
    this.#now = options.now ?? Date.now;
    this.#backOff = new BackOff(this.#now);
    const { searchPath } = options;
    this.#runner =
      options.runner ??
      createShellRunner({ ...this.#limits, ...(searchPath === undefined ? {} : { searchPath }) });
    this.#guarded = createGuardedExec(this.#runner);
  }

  read(expectRows: boolean): Promise<ConnectionAnswer> {
    // A second caller gets the answer that is on its way: passes never overlap.
    if (this.#current) return this.#current;
    if (this.#lastFailure && (this.#disposed || this.#backOff.waiting)) {
      return Promise.resolve(this.#lastFailure);
    }
    this.#current = this.#read(expectRows).finally(() => {
      this.#current = null;
    });
    return this.#current;
  }

  retry(): void {
    this.#backOff.end();
  }

  dispose(): void {
    this.#disposed = true;
    this.#lastFailure ??= this.#failure('The source was closed.', this.#now());
    this.#runner.close();
  }

  async #read(expectRows: boolean): Promise<ConnectionAnswer> {
    const startedAt = this.#now();
    const { error, answer } = await this.#pass(expectRows).catch((thrown: unknown) => ({
      error: `systeminformation failed: ${firstLine(thrown instanceof Error ? thrown.message : String(thrown))}.`,
      answer: { connections: [] },
    }));
    const report = {
      ...this.#failure(error ?? '', startedAt).report,
      rows: answer.connections.length,
      milliseconds: Math.max(0, this.#now() - startedAt),
    };
    if (error === null) {
      this.#backOff.succeeded();
      this.#lastFailure = null;
      return { ...answer, report: { ...report, state: 'ok', error: null } };
    }
    if (answer.connections.length > 0) return { ...answer, report };
    this.#backOff.failed();
    this.#lastFailure = { ...answer, report };
    return this.#lastFailure;
  }

  async #pass(expectRows: boolean): Promise<Pass> {
    this.#parser ??= loadConnectionParser(this.#guarded.exec, this.#platform);
    this.#guarded.takeRecords();
    const rows = guardRows(rawRows(await this.#bounded(this.#parser)), this.#platform);
    const error = explainFailure(this.#guarded.takeRecords(), rows, expectRows, this.#limits);
    return { error, answer: { connections: rows.connections } };
  }

  /** The library's promise stays open for ever where its parser throws or the platform is unknown to it. */
  #bounded(parser: ConnectionParser): Promise<unknown> {
    const limit = LONGEST_PASS_IN_LIMITS * this.#limits.timeLimitMilliseconds;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer within ${limit / 1000} s`)), limit);
      const settle = (): void => clearTimeout(timer);
      this.#guarded.onParserError = (error) => {
        settle();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      parser().then(
        (answer) => {
          settle();
          resolve(answer);
        },
        (error: unknown) => this.#guarded.onParserError(error),
      );
    });
  }

  #failure(error: string, at: number): ConnectionAnswer {
    const readAt = new Date(at).toISOString();
    return {
      connections: [],
      report: { name: NAME, state: 'failed', rows: 0, milliseconds: 0, readAt, error },
    };
  }
}

/**
 * systeminformation's connection table behind guards: every command bounded and killable, every row checked,
 * and failure told from silence. For the reader process only, never for Electron's main process.
 */
export function createSystemInformationSource(options: SystemInformationOptions = {}): ConnectionSource {
  return new SystemInformationSource(options);
}
