import type { PortField } from '../field/port-field.ts';
import { PORT_COUNT } from '../field/port-field.ts';
import type { Frame } from '../geometry/frame.ts';
import { polygonsOf } from '../geometry/interval-shape.ts';
import { cellOf, WORLD } from '../geometry/layout.ts';
import { RANGES } from '../geometry/ranges.ts';
import { cellSize, type View } from '../geometry/viewport.ts';
import { packColour, type Palette } from './palette.ts';

/** The least side of what the frame around it shows, in CSS pixels, and how wide its lines are. */
const LEAST_FRAME = 3;
const LINE = 1.5;

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
  {
    view,
    frame,
    palette: { accent, surface: paper },
  }: { readonly view: View; readonly frame: Frame; readonly palette: Palette },
): void {
  const { width, height } = context.canvas;
  context.drawImage(space, 0, 0);
  const cell = cellSize(view, frame);
  const seen = { width: frame.width / cell.width, height: frame.height / cell.height };
  const scale = width / WORLD.width;
  const line = LINE * frame.density;
  /** Outside of what is seen, however little that is, and inside of the picture. */
  const side = (middle: number, length: number, whole: number): readonly [number, number] => {
    const inside = Math.max(LEAST_FRAME * frame.density, length * scale) + line;
    const from = Math.max(line, middle * scale - inside / 2);
    const start = Math.min(from, Math.max(line, whole - line - inside));
    return [start, Math.min(inside, whole - line - start)];
  };
  const [left, boxWidth] = side(view.x, seen.width, width);
  const [top, boxHeight] = side(view.y, seen.height, height);
  for (const [colour, thickness] of [
    [paper, 3 * line],
    [accent, line],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = thickness;
    context.strokeRect(left, top, boxWidth, boxHeight);
  }
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
