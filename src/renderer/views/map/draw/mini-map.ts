import type { PortField } from '../field/port-field.ts';
import { PORT_COUNT } from '../field/port-field.ts';
import type { Frame } from '../geometry/frame.ts';
import { polygonsOf } from '../geometry/interval-shape.ts';
import { cellOf, WORLD } from '../geometry/layout.ts';
import { RANGES } from '../geometry/ranges.ts';
import { cellSize, type View } from '../geometry/viewport.ts';
import { packColour, type Palette } from './palette.ts';

/** The least side of the frame around what is seen, in CSS pixels. */
const LEAST_FRAME = 9;

/** How many used ports share each pixel of a picture of this size. */
export function densityOf(isUsed: (port: number) => boolean, width: number, height: number): Uint16Array {
  const counts = new Uint16Array(width * height);
  for (let port = 0; port < PORT_COUNT; port++) {
    if (!isUsed(port)) continue;
    const { x, y } = cellOf(port);
    const column = Math.min(width - 1, Math.floor(((x + 0.5) / WORLD.width) * width));
    const row = Math.min(height - 1, Math.floor(((y + 0.5) / WORLD.height) * height));
    const pixel = row * width + column;
    counts[pixel] = (counts[pixel] ?? 0) + 1;
  }
  return counts;
}

/** The whole space, darker where more of it is used. To be made anew when ports, colours or the screen change. */
export function drawSpace(
  width: number,
  height: number,
  { isUsed }: PortField,
  palette: Palette,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, height);
  for (const [range, interval] of RANGES) {
    context.fillStyle = palette.ground[range];
    for (const polygon of polygonsOf(interval)) {
      context.beginPath();
      for (let index = 0; index < polygon.length; index += 2) {
        const [x = 0, y = 0] = [polygon[index], polygon[index + 1]];
        context.lineTo((x / WORLD.width) * width, (y / WORLD.height) * height);
      }
      context.fill();
    }
  }
  context.drawImage(heatOf(densityOf(isUsed, width, height), width, height, palette.ink), 0, 0);
  return canvas;
}

/** The part that is seen, on top of the whole space. */
export function drawMiniMap(
  context: CanvasRenderingContext2D,
  space: OffscreenCanvas,
  { view, frame, accent }: { readonly view: View; readonly frame: Frame; readonly accent: string },
): void {
  const { width, height } = context.canvas;
  context.drawImage(space, 0, 0);
  const cell = cellSize(view, frame);
  const seen = { width: frame.width / cell.width, height: frame.height / cell.height };
  const scale = width / WORLD.width;
  context.lineWidth = 2 * frame.density;
  context.strokeStyle = accent;
  const line = context.lineWidth;
  // However little is seen, its frame has an inside.
  const side = (length: number): number => Math.max(LEAST_FRAME * frame.density, length * scale);
  const [boxWidth, boxHeight] = [side(seen.width), side(seen.height)];
  const start = (middle: number, length: number, whole: number): number =>
    Math.min(Math.max(line / 2, middle * scale - length / 2), whole - line / 2 - length);
  const [left, top] = [start(view.x, boxWidth, width), start(view.y, boxHeight, height)];
  const end = (from: number, length: number, whole: number): number =>
    Math.min(length, whole - line / 2 - Math.max(line / 2, from));
  context.strokeRect(
    Math.max(line / 2, left),
    Math.max(line / 2, top),
    end(left, boxWidth, width),
    end(top, boxHeight, height),
  );
}

/** By the logarithm of the count: the first port in a pixel makes the largest difference. */
function heatOf(counts: Uint16Array, width: number, height: number, ink: string): OffscreenCanvas {
  const most = counts.reduce((one, other) => Math.max(one, other), 1);
  const canvas = new OffscreenCanvas(width, height);
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (const [pixel, count] of counts.entries()) {
    if (count > 0)
      pixels[pixel] = packColour(ink, 0.45 + 0.55 * (Math.log2(count) / Math.max(1, Math.log2(most))));
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
