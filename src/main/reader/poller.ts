import type { PassKind } from '../host/host.ts';

export interface Clock {
  /** Milliseconds, monotonic. On some systems (Linux) it stands still while the computer sleeps. */
  now(): number;
  /** Milliseconds since 1970, which go on meanwhile. */
  wall(): number;
  /** Returns what cancels it. */
  after(milliseconds: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

export const FULL_PASS_EVERY_MILLISECONDS = 30_000;
/** Of its time at most this part is spent reading: a slow host is asked less often. */
const LARGEST_DUTY = 0.2;
/** Yet a source that hangs must not keep a recovered host from being seen. */
const LONGEST_REST_MILLISECONDS = 10_000;
/** A wake from sleep shows as a timer that came this much too late. */
const SLEPT_MILLISECONDS = 10_000;

export interface Poller {
  /** A full pass as soon as the running pass, if any, is over. */
  refresh(): void;
  /** Runs a task of its own between two passes, and no pass meanwhile. Never settles once the poller has stopped. */
  between<Result>(task: () => Promise<Result>): Promise<Result>;
  /** Milliseconds from one pass to the next. */
  setInterval(milliseconds: number): void;
  stop(): void;
}

/**
 * Runs `pass` again and again, never twice at once: full at start, on demand, after sleep and every 30 s;
 * else light. A pass that rejects is told to `onFailure`, and the next one comes all the same.
 */
export function startPoller(
  pass: (kind: PassKind) => Promise<void>,
  intervalMilliseconds: number,
  onFailure: (error: unknown) => void,
  clock: Clock = systemClock,
): Poller {
  let interval = intervalMilliseconds;
  let lastFull = -Infinity;
  let fullWanted = true;
  let running = false;
  let stopped = false;
  const tasks: (() => Promise<void>)[] = [];
  let cancel: () => void = () => undefined;

  async function run(): Promise<void> {
    cancel();
    running = true;
    const task = tasks.shift();
    if (task !== undefined) {
      await task();
      running = false;
      schedule(0);
      return;
    }
    const startedAt = clock.now();
    const full = fullWanted || startedAt - lastFull >= FULL_PASS_EVERY_MILLISECONDS;
    fullWanted = false;
    if (full) lastFull = startedAt;
    try {
      await pass(full ? 'full' : 'light');
    } catch (error) {
      onFailure(error);
    }
    running = false;
    schedule(clock.now() - startedAt);
  }

  function schedule(tookMilliseconds: number): void {
    if (stopped) return;
    const rest = Math.min(tookMilliseconds / LARGEST_DUTY - tookMilliseconds, LONGEST_REST_MILLISECONDS);
    const idle = fullWanted || tasks.length > 0 ? 0 : Math.max(0, interval - tookMilliseconds, rest);
    const dueAt = clock.wall() + idle;
    cancel = clock.after(idle, () => {
      if (clock.wall() - dueAt > SLEPT_MILLISECONDS) fullWanted = true;
      void run();
    });
  }

  void run();
  return {
    between(task) {
      return new Promise((resolve, reject) => {
        tasks.push(() => task().then(resolve, reject));
        if (!running && !stopped) void run();
      });
    },
    refresh() {
      fullWanted = true;
      if (!running && !stopped) void run();
    },
    setInterval(milliseconds) {
      const faster = milliseconds < interval;
      interval = milliseconds;
      if (faster && !running && !stopped) void run();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
