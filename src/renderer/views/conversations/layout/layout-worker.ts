import type { LayoutGraph } from './geometry.ts';
import { layOut } from './lay-out.ts';

/** Answers one graph after the other with the places of its nodes, in the order in which it was asked. */
self.addEventListener('message', ({ data }: MessageEvent<LayoutGraph>) => {
  self.postMessage(layOut(data));
});
