import { drawMiniMap, drawSpace } from './draw/mini-map.ts';
import { readPalette } from './draw/palette.ts';
import type { MapStore } from './map-store.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws the overview once for every change, at most once a frame. What changes once a second, the ports, is kept as a
 * picture; what changes with every frame is the part that is seen. Returns what ends it.
 */
export function followOnMiniMap(
  context: CanvasRenderingContext2D,
  map: MapStore,
  { width, height }: Size,
  density: number,
): () => void {
  const { canvas } = context;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const palette = readPalette(canvas);
  let space: OffscreenCanvas | null = null;
  let frame: number | null = null;
  const draw = (): void => {
    frame = null;
    space ??= drawSpace(canvas.width, canvas.height, map.field, palette);
    drawMiniMap(context, space, { view: map.view.get(), frame: map.frame.get(), palette });
  };
  const ask = (): void => {
    frame ??= requestAnimationFrame(draw);
  };
  const askAnew = (): void => {
    space = null;
    ask();
  };
  const ends = [map.view.subscribe(ask), map.frame.subscribe(ask), map.field.subscribe(askAnew)];
  ask();
  return () => {
    for (const end of ends) end();
    if (frame !== null) cancelAnimationFrame(frame);
  };
}
