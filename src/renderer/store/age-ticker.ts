import { ALWAYS_VISIBLE, type PageVisibility } from './visibility.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FEW = 10 * SECOND;

/** Once the first seconds are over nobody counts them: ages then change rarely, and together, in one painting. */
const PACES = [
  { from: 0, unit: SECOND, together: SECOND },
  { from: FEW, unit: 5 * SECOND, together: 5 * SECOND },
  { from: MINUTE, unit: MINUTE, together: 15 * SECOND },
  { from: HOUR, unit: HOUR, together: 15 * SECOND },
] as const;

const floor = (value: number, step: number): number => Math.floor(value / step) * step;

/** The age that is told of what began at `start`: that of the last change, so that all who tell it tell the same. */
function toldAge(
  start: number,
  now: number,
): { readonly age: number; readonly pace: (typeof PACES)[number] } {
  let [told, pace]: [number, (typeof PACES)[number]] = [0, PACES[0]];
  for (const next of PACES) {
    if (told < next.from) break;
    [told, pace] = [Math.max(next.from, floor(now, next.together) - start), next];
  }
  return { age: told, pace };
}

/** When the words for the age of something that began at `start` are to change next. */
export function nextChange(start: number, now: number): number {
  const { age, pace } = toldAge(start, now);
  const { unit, together } = pace;
  const due = unit === together ? now + 1 : start + floor(age, unit) + unit;
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
  /** The latest time that was seen: an earlier one means that the clock was set back. */
  #latest = -Infinity;

  constructor(visibility: PageVisibility = ALWAYS_VISIBLE, now: () => number = () => Date.now()) {
    this.#visibility = visibility;
    this.#now = now;
    visibility.subscribe(() => this.#tick());
  }

  readonly now = (): number => this.#now();

  /** In milliseconds. */
  readonly ageOf = (start: number): number => toldAge(start, this.#now()).age;

  watch(start: number, listener: () => void): () => void {
    const now = this.#now();
    this.#latest = Math.max(this.#latest, now);
    const watcher = { start, listener, due: nextChange(start, now) };
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
    const isSetBack = now < this.#latest;
    this.#latest = now;
    let next = Infinity;
    for (const watcher of this.#watchers) {
      if (watcher.due <= now || isSetBack) {
        watcher.due = nextChange(watcher.start, now);
        watcher.listener();
      }
      next = Math.min(next, watcher.due);
    }
    if (next < Infinity) this.#wakeAt(next);
  }
}
