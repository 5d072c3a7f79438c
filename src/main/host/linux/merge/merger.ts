import type { SourceReport } from '../../../../shared/socket.ts';
import type { ConnectionSource } from '../../host.ts';
import { type KernelRow, NO_ROWS } from '../kernel-row.ts';
import type { Clock } from '../source-report.ts';
import { compareConnections, type Comparison, NOTHING_COMPARED } from './compare-connections.ts';
import { PortableAnswers } from './portable-answers.ts';
import { reportedRows } from './reported-rows.ts';

/** What systeminformation adds to a pass. The same objects come back while nothing changed. */
export interface ReportedFacts {
  /** Its connections as rows, where no table of the kernel could be read; else null. */
  readonly rows: readonly KernelRow[] | null;
  /** The process it names for a row, by row id. */
  readonly pids: ReadonlyMap<string, number>;
}

function sentence(disputed: number): string | null {
  if (disputed === 0) return null;
  const what = disputed === 1 ? '1 of its connections is' : `${disputed} of its connections are`;
  return `${what} not in the kernel's tables, read twice; the kernel's answer is shown.`;
}

/** Runs systeminformation beside the kernel's tables and settles where the two disagree. */
export class Merger {
  readonly #answers: PortableAnswers;
  #rowsAtStart: readonly KernelRow[] = NO_ROWS;
  #comparison: Comparison = NOTHING_COMPARED;
  #facts: ReportedFacts = { rows: null, pids: NOTHING_COMPARED.pids };
  #usedVersion = 0;

  constructor(source: ConnectionSource, clock: Clock) {
    this.#answers = new PortableAnswers(source, clock);
  }

  /** Starts the source unless it is still busy; `rows`: what the kernel shows now. */
  start(rows: readonly KernelRow[]): void {
    if (this.#answers.start(rows.length > 0)) this.#rowsAtStart = rows;
  }

  /** Waits for the answer that is due, at most so many milliseconds, by default as long as it may take. */
  wait(milliseconds?: number): Promise<void> {
    return this.#answers.wait(milliseconds);
  }

  /** Beside a table of the kernel: compares each answer once, with `rows` and, to settle a difference, `readAgain`. */
  compare(rows: readonly KernelRow[], readAgain: () => readonly KernelRow[]): ReportedFacts {
    const { version, connections } = this.#answers;
    if (this.#facts.rows === null && version === this.#usedVersion) return this.#facts;
    this.#usedVersion = version;
    const { absent } = this.#comparison;
    this.#comparison = compareConnections(connections, this.#rowsAtStart, rows, readAgain, absent);
    this.#rowsAtStart = NO_ROWS;
    this.#facts = { rows: null, pids: this.#comparison.pids };
    return this.#facts;
  }

  /** Instead of any table of the kernel. */
  substitute(namespace: string): ReportedFacts {
    const { version, connections } = this.#answers;
    if (this.#facts.rows !== null && version === this.#usedVersion) return this.#facts;
    this.#usedVersion = version;
    this.#comparison = NOTHING_COMPARED;
    this.#facts = reportedRows(connections, namespace);
    return this.#facts;
  }

  report(): SourceReport {
    return this.#answers.report(sentence(this.#comparison.disputed));
  }

  retry(): void {
    this.#answers.retry();
  }

  dispose(): void {
    this.#answers.dispose();
  }
}
