import type { Polygon } from '../geometry/interval-shape.ts';

/** Rectangles as x, y, width, height … in CSS pixels. */
export type Rects = readonly number[];

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly alpha?: number;
}

export type Hatch = 'stripes' | 'crosses';

export interface TextStyle {
  readonly colour: string;
  readonly size: number;
  readonly isBold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Drawn round the letters, so that they are read on any ground. */
  readonly halo?: string;
}

/** A block of ports as pixels: `columns` × `rows` colours, `0xAABBGGRR`, 0 where nothing is drawn. */
export interface Tile {
  readonly pixels: Uint32Array;
  /** Where the tile begins in the picture that holds all of them, and how wide that is. */
  readonly left: number;
  readonly top: number;
  readonly stride: number;
  readonly columns: number;
  readonly rows: number;
}

/** What the map is drawn with: a canvas, or the text of an SVG file. All lengths are CSS pixels. */
export interface Painter {
  rects(rects: Rects, paint: Paint): void;
  polygons(polygons: readonly Polygon[], paint: Paint): void;
  hatch(polygons: readonly Polygon[], colour: string, hatch: Hatch): void;
  /** x, y, radius … */
  circles(circles: readonly number[], paint: Paint): void;
  /** x, y, x, y … of each line. */
  lines(lines: readonly number[], paint: Paint): void;
  tile(tile: Tile, x: number, y: number, width: number, height: number): void;
  /** `y` is the middle of the line. */
  text(text: string, x: number, y: number, style: TextStyle): void;
  measure(text: string, size: number, isBold?: boolean): number;
  /** Nothing that `draw` draws leaves the rectangle. */
  clip(x: number, y: number, width: number, height: number, draw: () => void): void;
}
