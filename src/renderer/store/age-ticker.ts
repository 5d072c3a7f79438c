import { ALWAYS_VISIBLE, type PageVisibility } from './visibility.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FEW = 10 * SECOND;

/** Once the first seconds are over nobody counts them: ages then change rarely, and together, in one painting. */
function pace(age: number): { readonly unit: number; readonly together: number } {
  if (age < FEW) return { unit: SECOND, together: SECOND };
  if (age < MINUTE) return { unit: 5 * SECOND, together: 5 * SECOND };
  return { unit: age < HOUR ? MINUTE : HOUR, together: 15 * SECOND };
}

/** When the words for the age of something that began at `start` are to change next. */
export function nextChange(start: number, now: number): number {
  const age = Math.max(0, now - start);
  const { unit, together } = pace(age);
  const due = start + (Math.floor(age / unit) + 1) * unit;
  return Math.ceil(due / together) * together;
}

interface Watcher {
  readonly start: number;
  readonly listener: () => void;
  due: number;
}

/** Tells each age that is on the screen when it has new words, by one timer, and sleeps until then. */
export class AgeTicker {
  readonly #visibility: PageVisibility;
  readonly #now: () => number;
  readonly #watchers = new Set<Watcher>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #wakesAt = Infinity;

  constructor(visibility: PageVisibility = ALWAYS_VISIBLE, now: () => number = () => Date.now()) {
    this.#visibility = visibility;
    this.#now = now;
    visibility.subscribe(() => this.#tick());
  }

  readonly now = (): number => this.#now();

  watch(start: number, listener: () => void): () => void {
    const watcher = { start, listener, due: nextChange(start, this.#now()) };
    this.#watchers.add(watcher);
    this.#wakeAt(watcher.due);
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#sleep();
    };
  }

  #wakeAt(due: number): void {
    if (due >= this.#wakesAt || !this.#visibility.get()) return;
    this.#sleep();
    this.#wakesAt = due;
    this.#timer = setTimeout(() => this.#tick(), Math.max(0, due - this.#now()));
  }

  #sleep(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#wakesAt = Infinity;
  }

  #tick(): void {
    this.#sleep();
    if (!this.#visibility.get()) return;
    const now = this.#now();
    let next = Infinity;
    for (const watcher of this.#watchers) {
      if (watcher.due <= now) {
        watcher.due = nextChange(watcher.start, now);
        watcher.listener();
      }
      next = Math.min(next, watcher.due);
    }
    if (next < Infinity) this.#wakeAt(next);
  }
}
