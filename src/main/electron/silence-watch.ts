/** A timer that is so late was held up itself: the computer slept, and whoever is waited for slept as well. */
const HELD_UP_MILLISECONDS = 2000;

export interface SilenceWatch {
  /** A sign of life: the wait begins anew. */
  heard(): void;
  stop(): void;
}

/** Tells once where nothing was heard for so long, while this process itself was awake. Waits from the start. */
export function watchSilence(
  milliseconds: number,
  onSilent: () => void,
  now: () => number = () => performance.now(),
): SilenceWatch {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  function wait(): void {
    clearTimeout(timer);
    if (isStopped) return;
    const dueAt = now() + milliseconds;
    timer = setTimeout(() => {
      if (now() - dueAt > HELD_UP_MILLISECONDS) wait();
      else onSilent();
    }, milliseconds);
  }
  wait();
  return {
    heard: wait,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
