import type { DescriptorSource } from './descriptors.ts';

/** A new process may still fork, exec, close descriptors or enter a namespace: it is looked at until it is this old. */
const YOUNG_MILLISECONDS = 2500;
/** How long what was once read of a process is believed without another look. */
const RECHECK_MILLISECONDS = 10_000;

export interface ProcessChanges {
  readonly live: ReadonlySet<number>;
  /** New or young: read everything about these again. */
  readonly fresh: readonly number[];
  readonly gone: readonly number[];
  /** True every ten seconds and whenever asked for: read everything about every process again. */
  readonly recheck: boolean;
}

/** Which processes came and went since the last poll: one listing of `/proc`, cheap enough for every pass. */
export class ProcessWatch {
  readonly #source: Pick<DescriptorSource, 'processes'>;
  #bornAt = new Map<number, number>();
  #recheckedAt = -Infinity;

  constructor(source: Pick<DescriptorSource, 'processes'>) {
    this.#source = source;
  }

  /** `now` in milliseconds of a clock that never goes back. Throws where processes cannot be listed. */
  poll(now: number, everything: boolean): ProcessChanges {
    const isFirst = this.#recheckedAt === -Infinity;
    const bornAt = new Map<number, number>();
    const fresh: number[] = [];
    for (const pid of this.#source.processes()) {
      const known = this.#bornAt.get(pid);
      bornAt.set(pid, known ?? (isFirst ? -Infinity : now));
      if (known === undefined || now - known < YOUNG_MILLISECONDS) fresh.push(pid);
    }
    const gone = [...this.#bornAt.keys()].filter((pid) => !bornAt.has(pid));
    const recheck = everything || now - this.#recheckedAt >= RECHECK_MILLISECONDS;
    if (recheck) this.#recheckedAt = now;
    this.#bornAt = bornAt;
    return { live: new Set(bornAt.keys()), fresh, gone, recheck };
  }
}
