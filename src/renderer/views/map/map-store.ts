import type { PortInterval } from '../../../shared/socket.ts';
import type { AppStore } from '../../store/app-store.ts';
import { createObservable } from '../../store/observable.ts';
import type { SocketModel } from '../../store/socket-model.ts';
import type { ColourBy } from './draw/inks.ts';
import type { Shapes } from './draw/marks.ts';
import type { Scene } from './draw/scene.ts';
import { PortField } from './field/port-field.ts';
import { frameOf, type Frame } from './geometry/frame.ts';
import { clampView, viewOf, viewWith, WHOLE, type View } from './geometry/viewport.ts';

const SAME_PLACE = 1e-9;
/** So long after its last movement the picture rests, in milliseconds. */
const REST = 160;

/** What the map shows and where; it outlives the view, so that coming back to its tab finds it as it was left. */
export class MapStore {
  readonly field: PortField;
  readonly view = createObservable<View>(WHOLE);
  /** From the first movement of the view until it has rested for a moment: no time for what is told in words. */
  readonly isMoving = createObservable(false);
  /** Where the keyboard is. */
  readonly cursor = createObservable<number | null>(null);
  /** Under the pointer. */
  readonly hovered = createObservable<number | null>(null);
  /** A stretch that is about to become the filter. */
  readonly brush = createObservable<PortInterval | null>(null);
  /** Whose shapes are seen at this scale, as it was drawn. */
  readonly shapes = createObservable<Shapes>('all');
  readonly colourBy = createObservable<ColourBy>('role');
  readonly isAskingFree = createObservable(false);
  /** Whether the whole space is told in a corner while a part of it is seen; it lies on the ports, so only if asked for. */
  readonly hasOverview = createObservable(false);
  /** Counts up whenever the field for a port is to take the focus. */
  readonly goToRequests = createObservable(0);
  /** What is drawn now; null while nothing is. Set by the picture. */
  scene: () => Scene | null = () => null;
  readonly frame = createObservable<Frame>(frameOf(1, 1, 1));
  #resting: ReturnType<typeof setTimeout> | null = null;

  constructor(model: SocketModel) {
    this.field = new PortField(model);
  }

  resize(width: number, height: number, density: number): void {
    this.frame.set(frameOf(width, height, density));
    this.look((view) => view);
  }

  /** Goes where `next` says, as far as it is allowed. */
  look(next: (view: View, frame: Frame) => View): void {
    const [before, frame] = [this.view.get(), this.frame.get()];
    const view = clampView(next(before, frame), frame);
    const moved = [view.x - before.x, view.y - before.y, view.zoom - before.zoom];
    if (!moved.some((by) => Math.abs(by) > SAME_PLACE)) return;
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = null;
      this.isMoving.set(false);
    }, REST);
    this.isMoving.set(true);
    this.view.set(view);
  }

  lookAtAll(): void {
    this.look(() => WHOLE);
  }

  /** As near as the whole stretch allows. */
  lookAt(interval: PortInterval): void {
    this.look((_, frame) => viewOf(interval, frame));
  }

  /** The keyboard goes there, and the picture follows where it must. */
  putCursor(port: number): void {
    this.cursor.set(port);
    this.look((view, frame) => viewWith(view, frame, [port, port]));
  }
}

const stores = new WeakMap<AppStore, MapStore>();

export function mapStoreOf(app: AppStore): MapStore {
  const known = stores.get(app);
  if (known !== undefined) return known;
  const store = new MapStore(app.model);
  stores.set(app, store);
  return store;
}
