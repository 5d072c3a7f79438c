/** Milliseconds: shorter than a frame, so that the window goes on between two slices. */
const SLICE = 8;

/**
 * Runs `steps` to its end, a few milliseconds at a time; `isShort`: at once. Returns what stops it. Whoever has been
 * stopped is not resumed.
 */
export function runInSlices(steps: Iterator<void>, isShort: boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const slice = (): void => {
    timer = null;
    const end = performance.now() + SLICE;
    while (steps.next().done !== true) {
      if (isShort || performance.now() < end) continue;
      timer = setTimeout(slice);
      return;
    }
  };
  slice();
  return () => {
    if (timer !== null) clearTimeout(timer);
  };
}

/** Lists of so many at most, one after the other. */
export function* chunks<Item>(items: readonly Item[], size: number): Iterable<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
