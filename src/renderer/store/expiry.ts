import type { PageVisibility } from './visibility.ts';
import type { SocketModel } from './socket-model.ts';

/** Marks that end within so many milliseconds of each other fade together. */
const TOGETHER = 250;

/** Lets marks fade when their time comes. Nothing is scheduled while there are none, or nobody can see them. */
export function expireMarks(model: SocketModel, visibility: PageVisibility): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wakesAt = Infinity;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    wakesAt = Infinity;
  };
  const arm = (): void => {
    const next = visibility.get() ? model.nextExpiry : null;
    if (next === null) stop();
    else if (next < wakesAt) {
      stop();
      wakesAt = next;
      timer = setTimeout(fade, Math.max(0, next - model.now()) + TOGETHER);
    }
  };
  const fade = (): void => {
    stop();
    model.expire();
    arm();
  };
  const ends = [model.state.subscribe(arm), visibility.subscribe(arm), stop];
  arm();
  return () => {
    for (const end of ends) end();
  };
}
