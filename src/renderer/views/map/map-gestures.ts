import type { MapStore } from './map-store.ts';
import type { Point } from './geometry/layout.ts';
import { brushed, pointedPort } from './geometry/places.ts';
import { panBy, zoomAt } from './geometry/viewport.ts';

export interface GestureTargets {
  readonly isUsed: (port: number) => boolean;
  readonly onChoose: (port: number) => void;
  readonly onBrushed: () => void;
  /** In CSS pixels of the window. */
  readonly onMenu: (port: number, at: Point) => void;
}

/** A press that moves no further than this is a click, in CSS pixels. */
const STILL = 4;
const WHEEL_SPEED = 0.0018;
/** A pinch on a touchpad comes as a wheel with Ctrl, in much smaller steps. */
const PINCH_SPEED = 0.01;
const DOUBLE_CLICK_ZOOM = 2.5;
const LINE_HEIGHT = 16;

type Press = 'press' | 'pan' | 'brush' | 'pinch';

/** Mouse, pen, fingers and wheel. */
export class MapGestures {
  readonly #map: MapStore;
  readonly #element: HTMLElement;
  readonly #targets: GestureTargets;
  readonly #pointers = new Map<number, Point>();
  #press: Press | null = null;
  #start: Point = { x: 0, y: 0 };
  /** Where the pointer rests; null while it is elsewhere. */
  #rest: Point | null = null;

  constructor(map: MapStore, element: HTMLElement, targets: GestureTargets) {
    this.#map = map;
    this.#element = element;
    this.#targets = targets;
  }

  /** Returns what ends it. */
  listen(): () => void {
    const end = new AbortController();
    const { signal } = end;
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ): void => this.#element.addEventListener(name, listener, { signal, passive: false });
    on('pointerdown', (event) => this.#onDown(event));
    on('pointermove', (event) => this.#onMove(event));
    on('pointerup', (event) => this.#onUp(event));
    on('pointercancel', (event) => this.#onCancel(event));
    on('pointerleave', () => {
      this.#rest = null;
      this.#map.hovered.set(null);
    });
    on('wheel', (event) => this.#onWheel(event));
    on('dblclick', (event) =>
      this.#zoom(this.#at(event), event.shiftKey ? 1 / DOUBLE_CLICK_ZOOM : DOUBLE_CLICK_ZOOM),
    );
    on('contextmenu', (event) => this.#onMenu(event));
    // While the picture moves nothing is pointed at; when it rests, what is under the pointer by then.
    const endFollowing = this.#map.isMoving.subscribe(() => {
      const isOver = this.#rest !== null && this.#press === null && !this.#map.isMoving.get();
      this.#map.hovered.set(isOver && this.#rest !== null ? this.#pointed(this.#rest) : null);
    });
    return () => {
      end.abort();
      endFollowing();
    };
  }

  #at(event: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #zoom(at: Point, factor: number): void {
    this.#map.look((view, frame) => zoomAt(view, frame, at, factor));
  }

  #pointed(at: Point): number | null {
    return pointedPort(this.#map.view.get(), this.#map.frame.get(), at, this.#targets.isUsed);
  }

  #onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = this.#at(event);
    this.#element.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, at);
    this.#start = at;
    if (this.#pointers.size > 1) this.#press = 'pinch';
    else if (event.shiftKey) {
      this.#press = 'brush';
      this.#brushTo(at);
    } else this.#press = 'press';
  }

  #onMove(event: PointerEvent): void {
    const at = this.#at(event);
    this.#rest = event.pointerType === 'touch' ? null : at;
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined || this.#press === null) {
      this.#map.hovered.set(this.#pointed(at));
      return;
    }
    if (this.#press === 'pinch') this.#pinch(event.pointerId, before, at);
    this.#pointers.set(event.pointerId, at);
    if (this.#press === 'brush') this.#brushTo(at);
    if (this.#press === 'press' && Math.hypot(at.x - this.#start.x, at.y - this.#start.y) > STILL) {
      this.#press = 'pan';
      this.#pan({ x: at.x - this.#start.x, y: at.y - this.#start.y });
    } else if (this.#press === 'pan') this.#pan({ x: at.x - before.x, y: at.y - before.y });
  }

  #pan(by: Point): void {
    this.#map.look((view, frame) => panBy(view, frame, by));
  }

  /** Two fingers: what was between them stays between them, and grows with their distance. */
  #pinch(moved: number, before: Point, after: Point): void {
    const other = [...this.#pointers].find(([id]) => id !== moved)?.[1];
    if (other === undefined) return;
    const distance = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    const middle = { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 };
    this.#pan({ x: (after.x - before.x) / 2, y: (after.y - before.y) / 2 });
    this.#zoom(middle, distance(after) / distance(before));
  }

  #brushTo(at: Point): void {
    this.#map.brush.set(brushed(this.#map.view.get(), this.#map.frame.get(), this.#start, at));
  }

  #onUp(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#press === 'brush') this.#targets.onBrushed();
    if (this.#press === 'press') {
      const port = this.#pointed(this.#at(event));
      if (port !== null) this.#targets.onChoose(port);
    }
    // The finger that stays goes on moving the picture.
    this.#press = this.#press === 'pinch' && this.#pointers.size > 0 ? 'pan' : null;
  }

  #onMenu(event: MouseEvent): void {
    const port = this.#pointed(this.#at(event));
    if (port === null || !this.#targets.isUsed(port)) return;
    event.preventDefault();
    this.#map.hovered.set(null);
    this.#targets.onMenu(port, { x: event.clientX, y: event.clientY });
  }

  #onCancel(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#press === 'brush') this.#map.brush.set(null);
    this.#press = null;
  }

  #onWheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    // Shift, or a wheel that tilts: sideways.
    if (event.shiftKey) this.#pan({ x: -(x + y), y: 0 });
    else if (Math.abs(x) > Math.abs(y)) this.#pan({ x: -x, y: 0 });
    else this.#zoom(this.#at(event), Math.exp(-y * (event.ctrlKey ? PINCH_SPEED : WHEEL_SPEED)));
  }
}
