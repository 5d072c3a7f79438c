import type { Polygon } from '../geometry/interval-shape.ts';
import type { Hatch, Paint, Painter, Rects, TextStyle, Tile } from './painter.ts';
import { TileCanvas } from './tile-canvas.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Kept from picture to picture: the width of each text and the pattern of each hatch are made once. */
export class CanvasPainter implements Painter {
  readonly #context: Context;
  readonly #family: string;
  readonly #tiles: TileCanvas;
  readonly #widths = new Map<string, number>();
  readonly #patterns = new Map<string, CanvasPattern | string>();
  #font = '';

  constructor(context: Context, family: string, tiles: TileCanvas = new TileCanvas()) {
    this.#context = context;
    this.#family = family;
    this.#tiles = tiles;
  }

  rects(rects: Rects, paint: Paint): void {
    this.#begin(paint);
    for (let index = 0; index < rects.length; index += 4) {
      const x = rects[index] ?? 0;
      const y = rects[index + 1] ?? 0;
      const width = rects[index + 2] ?? 0;
      const height = rects[index + 3] ?? 0;
      if (paint.fill !== undefined) this.#context.fillRect(x, y, width, height);
      if (paint.stroke !== undefined) this.#context.strokeRect(x, y, width, height);
    }
  }

  polygons(polygons: readonly Polygon[], paint: Paint): void {
    this.#begin(paint);
    this.#trace(polygons);
    this.#finish(paint);
  }

  hatch(polygons: readonly Polygon[], colour: string, hatch: Hatch): void {
    this.#context.globalAlpha = 1;
    this.#context.fillStyle = this.#pattern(colour, hatch);
    this.#trace(polygons);
    this.#context.fill();
  }

  circles(circles: readonly number[], paint: Paint): void {
    this.#begin(paint);
    // Each by itself: a path of hundreds of arcs costs twice as much.
    for (let index = 0; index < circles.length; index += 3) {
      this.#context.beginPath();
      this.#context.arc(
        circles[index] ?? 0,
        circles[index + 1] ?? 0,
        circles[index + 2] ?? 0,
        0,
        2 * Math.PI,
      );
      this.#finish(paint);
    }
  }

  lines(lines: readonly number[], paint: Paint): void {
    this.#begin(paint);
    this.#context.beginPath();
    for (let index = 0; index < lines.length; index += 4) {
      this.#context.moveTo(lines[index] ?? 0, lines[index + 1] ?? 0);
      this.#context.lineTo(lines[index + 2] ?? 0, lines[index + 3] ?? 0);
    }
    this.#finish(paint);
  }

  tile(tile: Tile, x: number, y: number, width: number, height: number): void {
    this.#context.globalAlpha = 1;
    this.#context.imageSmoothingEnabled = false;
    const { left, top, columns, rows } = tile;
    this.#context.drawImage(this.#tiles.of(tile), left, top, columns, rows, x, y, width, height);
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    const { colour, size, isBold = false, align = 'left', halo } = style;
    this.#setFont(size, isBold);
    this.#context.globalAlpha = 1;
    this.#context.textAlign = align;
    this.#context.textBaseline = 'middle';
    if (halo !== undefined) {
      this.#context.setLineDash([]);
      this.#context.lineJoin = 'round';
      this.#context.lineWidth = 3;
      this.#context.strokeStyle = halo;
      this.#context.strokeText(text, x, y);
    }
    this.#context.fillStyle = colour;
    this.#context.fillText(text, x, y);
  }

  measure(text: string, size: number, isBold = false): number {
    const key = `${size} ${isBold} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#setFont(size, isBold);
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }

  clip(x: number, y: number, width: number, height: number, draw: () => void): void {
    this.#context.save();
    this.#context.beginPath();
    this.#context.rect(x, y, width, height);
    this.#context.clip();
    draw();
    this.#context.restore();
    this.#font = '';
  }

  #setFont(size: number, isBold: boolean): void {
    const font = `${isBold ? 600 : 400} ${size}px ${this.#family}`;
    // Setting it, even to what it is, makes the browser read it again.
    if (font === this.#font) return;
    this.#font = font;
    this.#context.font = font;
  }

  #begin({ fill, stroke, width = 1, dash = [], alpha = 1 }: Paint): void {
    this.#context.globalAlpha = alpha;
    if (fill !== undefined) this.#context.fillStyle = fill;
    if (stroke === undefined) return;
    this.#context.strokeStyle = stroke;
    this.#context.lineWidth = width;
    this.#context.setLineDash([...dash]);
  }

  #finish({ fill, stroke }: Paint): void {
    if (fill !== undefined) this.#context.fill();
    if (stroke !== undefined) this.#context.stroke();
  }

  #trace(polygons: readonly Polygon[]): void {
    this.#context.beginPath();
    for (const polygon of polygons) {
      for (let index = 0; index < polygon.length; index += 2) {
        const [x = 0, y = 0] = [polygon[index], polygon[index + 1]];
        if (index === 0) this.#context.moveTo(x, y);
        else this.#context.lineTo(x, y);
      }
      this.#context.closePath();
    }
  }

  #pattern(colour: string, hatch: Hatch): CanvasPattern | string {
    const key = `${colour} ${hatch}`;
    const known = this.#patterns.get(key);
    if (known !== undefined) return known;
    const pattern = drawHatch(this.#context, colour, hatch);
    this.#patterns.set(key, pattern);
    return pattern;
  }
}

/** The side of a hatch's tile; the SVG painter draws the same. */
export const HATCH_SIZE = 8;

/** Lines from edge to edge of the tile, and past its corners, so that they go on in the next. */
export const HATCH_LINES: Readonly<Record<Hatch, readonly number[]>> = {
  stripes: [-1, 1, 1, -1, 0, 8, 8, 0, 7, 9, 9, 7],
  crosses: [-1, 1, 1, -1, 0, 8, 8, 0, 7, 9, 9, 7, 0, 0, 8, 8],
};

function drawHatch(context: Context, colour: string, hatch: Hatch): CanvasPattern | string {
  const density = Math.max(1, Math.round(context.getTransform().a));
  const canvas = new OffscreenCanvas(HATCH_SIZE * density, HATCH_SIZE * density);
  const tile = canvas.getContext('2d');
  if (tile === null) return colour;
  tile.scale(density, density);
  tile.strokeStyle = colour;
  tile.lineWidth = 1;
  tile.beginPath();
  const lines = HATCH_LINES[hatch];
  for (let index = 0; index < lines.length; index += 4) {
    tile.moveTo(lines[index] ?? 0, lines[index + 1] ?? 0);
    tile.lineTo(lines[index + 2] ?? 0, lines[index + 3] ?? 0);
  }
  tile.stroke();
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / density));
  return pattern ?? colour;
}
