import type { SourceReport } from '../../../../shared/socket.ts';
import type { ConnectionAnswer, ConnectionSource, ReportedConnection } from '../../host.ts';
import type { Clock } from '../source-report.ts';

const NAME = 'systeminformation';
/** After this long without an answer the source counts as failed; the process around us may then be restarted. */
const TIME_LIMIT_MILLISECONDS = 10_000;

/**
 * The portable source in the background: started by full passes, never twice at once, its last good answer kept.
 * The kernel's tables are there sooner, so nobody waits for it unless they have nothing else to show.
 */
export class PortableAnswers {
  readonly #source: ConnectionSource;
  readonly #clock: Clock;
  #running: Promise<void> | null = null;
  #startedAt = 0;
  #last: ConnectionAnswer | null = null;
  #good: ConnectionAnswer | null = null;
  #count = 0;

  constructor(source: ConnectionSource, clock: Clock) {
    this.#source = source;
    this.#clock = clock;
  }

  /** Changes with every answer that arrives. */
  get version(): number {
    return this.#count;
  }

  /** The last good answer's rows. */
  get connections(): readonly ReportedConnection[] {
    return this.#good?.connections ?? [];
  }

  /** Asks, unless an answer is still awaited. Returns whether it did. */
  start(expectRows: boolean): boolean {
    if (this.#running !== null) return false;
    this.#startedAt = performance.now();
    this.#running = this.#ask(expectRows);
    return true;
  }

  /** Waits for the answer that is due, at most so long. */
  async wait(milliseconds = TIME_LIMIT_MILLISECONDS): Promise<void> {
    const running = this.#running;
    if (running === null || milliseconds <= 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      void running.finally(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** `problem`: what a comparison with the kernel found wrong with the last answer. */
  report(problem: string | null): SourceReport {
    const waiting = this.#running === null ? 0 : performance.now() - this.#startedAt;
    if (this.#last === null || waiting > TIME_LIMIT_MILLISECONDS) return this.#silence(waiting);
    const { report } = this.#last;
    if (report.state === 'ok')
      return problem === null ? report : { ...report, state: 'failed', error: problem };
    const rows = this.#good?.connections.length ?? 0;
    return rows > 0 ? { ...report, state: 'stale', rows } : report;
  }

  retry(): void {
    this.#source.retry();
  }

  dispose(): void {
    this.#source.dispose();
  }

  #silence(waiting: number): SourceReport {
    const isLate = waiting > TIME_LIMIT_MILLISECONDS;
    return {
      name: NAME,
      state: isLate ? 'failed' : 'stale',
      rows: this.#good?.connections.length ?? 0,
      milliseconds: Math.round(waiting),
      readAt: this.#clock().toISOString(),
      // No answer yet is no error: the first one is on its way.
      error: isLate ? `It has not answered within ${TIME_LIMIT_MILLISECONDS / 1000} seconds.` : null,
    };
  }

  async #ask(expectRows: boolean): Promise<void> {
    try {
      const answer = await this.#source.read(expectRows);
      this.#last = answer;
      if (answer.report.state === 'ok') this.#good = answer;
    } finally {
      this.#count += 1;
      this.#running = null;
    }
  }
}
