import type { PortInterval } from '../../../../shared/socket.ts';
import type { CellText } from '../field/cell-texts.ts';
import type { Zone } from '../field/zones.ts';
import { snap, type Frame } from '../geometry/frame.ts';
import { cellOf, type Point } from '../geometry/layout.ts';
import { cellSize, projection, type View } from '../geometry/viewport.ts';
import type { Palette } from './palette.ts';

/** A port that has just been taken or let go. */
export interface PortMark {
  readonly port: number;
  readonly kind: 'new' | 'closed';
  /** 1 when it happened, towards 0 as it fades. */
  readonly strength: number;
}

/** All that one picture needs. Ports are told by arrays; no socket is touched while drawing. */
export interface Scene {
  readonly frame: Frame;
  readonly view: View;
  readonly palette: Palette;
  readonly roles: Uint8Array;
  readonly counts: Uint32Array;
  readonly shown: Uint8Array;
  readonly inks: Uint8Array;
  readonly pixels: Uint32Array;
  readonly zones: readonly Zone[];
  /** Kept back by the system: reserved or excluded. */
  readonly kept: readonly PortInterval[];
  /** Where a server could be put; null while nobody asks. */
  readonly free: readonly PortInterval[] | null;
  readonly brush: PortInterval | null;
  readonly cursor: number | null;
  readonly hovered: number | null;
  readonly selected: number | null;
  readonly marks: readonly PortMark[];
  /** Asked only for cells that are large enough to hold text. */
  readonly textOf: (port: number) => CellText;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the world, in cells. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where cells fall on the canvas; every edge on a device pixel. */
export class Placement {
  readonly cell: { readonly width: number; readonly height: number };
  readonly #origin: Point;
  readonly #frame: Frame;

  constructor({ frame, view }: Pick<Scene, 'frame' | 'view'>) {
    this.cell = cellSize(view, frame);
    // Reckoned once: thousands of cells are placed in a frame.
    this.#origin = projection(view, frame)({ x: 0, y: 0 });
    this.#frame = frame;
  }

  /** From cells to CSS pixels on an edge of a device pixel. */
  point(x: number, y: number): readonly [number, number] {
    return [this.#across(x), this.#down(y)];
  }

  polygon(corners: readonly number[]): number[] {
    const placed: number[] = [];
    for (let index = 0; index < corners.length; index += 2) {
      placed.push(...this.point(corners[index] ?? 0, corners[index + 1] ?? 0));
    }
    return placed;
  }

  box(port: number): Box {
    const { x, y } = cellOf(port);
    const [left, top] = [this.#across(x), this.#down(y)];
    return { x: left, y: top, width: this.#across(x + 1) - left, height: this.#down(y + 1) - top };
  }

  /** The part of the world that is seen, in cells. */
  seen(): Area {
    const { left, top, width, height } = this.#frame;
    return this.area({ x: left, y: top, width, height });
  }

  /** The part of the world below a box, in cells. */
  area({ x, y, width, height }: Box): Area {
    const { cell } = this;
    const [left, top] = [x - this.#origin.x, y - this.#origin.y];
    return {
      left: left / cell.width,
      top: top / cell.height,
      right: (left + width) / cell.width,
      bottom: (top + height) / cell.height,
    };
  }

  #across(x: number): number {
    return snap(this.#origin.x + x * this.cell.width, this.#frame.density);
  }

  #down(y: number): number {
    return snap(this.#origin.y + y * this.cell.height, this.#frame.density);
  }
}
