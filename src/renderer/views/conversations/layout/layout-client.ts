import type { LayoutGraph, Places } from './geometry.ts';

export interface LayoutClient {
  readonly layOut: (graph: LayoutGraph) => Promise<Places>;
  /** Answers no more to what was asked before. */
  readonly end: () => void;
}

/** A worker of our own origin, which the content security policy allows: the window goes on while it thinks. */
export function layoutWorker(): LayoutClient {
  let worker: Worker | null = null;
  let waiting: ((places: Places) => void)[] = [];
  const start = (): Worker => {
    const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Places>) => waiting.shift()?.(data));
    return started;
  };
  return {
    layOut(graph) {
      worker ??= start();
      worker.postMessage(graph);
      return new Promise((resolve) => waiting.push(resolve));
    },
    end() {
      worker?.terminate();
      worker = null;
      waiting = [];
    },
  };
}
