import type { InspectedSocket } from '../../shared/socket.ts';
import type { Mark, MarkKind } from './marks.ts';

interface Batch {
  readonly mark: Mark;
  readonly sockets: readonly InspectedSocket[];
}

/** What is marked, by id, until its time is over. Thousands of marks end a few at a time: what was marked together does. */
export class MarkBook {
  readonly #marks = new Map<string, Mark>();
  /** Some of their sockets may have another mark by now, or none. */
  #batches: readonly Batch[] = [];

  /** Always those of now. */
  get all(): ReadonlyMap<string, Mark> {
    return this.#marks;
  }

  /** When the next mark may end, null where none is left to. */
  get nextExpiry(): number | null {
    if (this.#marks.size === 0) return null;
    return Math.min(...this.#batches.map(({ mark }) => mark.until));
  }

  set(sockets: readonly InspectedSocket[], mark: Mark): void {
    if (sockets.length === 0) return;
    this.#batches = [...this.#batches, { mark, sockets }];
    for (const { id } of sockets) this.#marks.set(id, mark);
  }

  delete(id: string): void {
    this.#marks.delete(id);
  }

  deleteKind(kind: MarkKind): void {
    for (const [id, mark] of this.#marks) if (mark.kind === kind) this.#marks.delete(id);
  }

  /** Ends what is over by now, and tells the ids. */
  expire(now: number): readonly string[] {
    const isOver = ({ mark }: Batch): boolean => mark.until <= now;
    const ended: string[] = [];
    for (const { mark, sockets } of this.#batches.filter(isOver)) {
      for (const { id } of sockets) if (this.#marks.get(id) === mark) ended.push(id);
    }
    this.#batches = this.#batches.filter((batch) => !isOver(batch));
    for (const id of ended) this.#marks.delete(id);
    return ended;
  }
}
