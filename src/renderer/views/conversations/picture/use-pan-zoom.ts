import { useCallback, useLayoutEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { WritableObservable } from '../../../store/observable.ts';
import { useObservable } from '../../../store/use-observable.ts';
import { bottomOf, rightOf, type Box, type Point } from '../layout/geometry.ts';
import {
  fitView,
  panned,
  revealed,
  TRACK,
  withoutBars,
  zoomedAt,
  type Drawing,
  type MovedView,
  type Size,
  type View,
} from './view.ts';

/** So far a pointer may move and still mean a click. */
const CLICK_REACH = 4;
const WHEEL_SPEED = 0.0018;
/** A pinch on a touchpad comes as a wheel with Ctrl, in much smaller steps. */
const PINCH_SPEED = 0.01;
const LINE_HEIGHT = 16;

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  rightOf(outer) >= rightOf(inner) &&
  bottomOf(outer) >= bottomOf(inner);

export type PanZoom = ReturnType<typeof usePanZoom>;

export interface Framed extends Drawing {
  /** Counts the layouts that were made anew. */
  readonly layouts: number;
  /** What is seen of a picture that cannot be read as a whole. */
  readonly anchor: Box | null;
  /** Null until somebody moves it: it fits by itself. Outlives the picture. */
  readonly moved: WritableObservable<MovedView | null>;
}

/** Which part of the picture is seen, and how it is moved: by wheel, drag, keys and buttons. */
export function usePanZoom({ boxes, bounds, layouts, anchor, moved: movedView }: Framed) {
  const frame = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const moved = useObservable(movedView);
  /** What fits is decided anew only when something has come that is outside of it. */
  const [fitted, setFitted] = useState({ boxes, bounds, layouts, anchor });
  const isMoved = moved?.layouts === layouts;
  if (fitted.layouts !== layouts || (!isMoved && !holds(fitted.bounds, bounds)))
    setFitted({ boxes, bounds, layouts, anchor });
  const fitting = useMemo(
    () => fitView(fitted, withoutBars(fitted.bounds, size), fitted.anchor),
    [fitted, size],
  );
  const view = isMoved ? moved.view : fitting;
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  const drag = useRef<{ start: Point; view: View; isMoving: boolean } | null>(null);

  const change = useCallback(
    (next: (view: View) => View) => {
      const changed = next(latest.current);
      if (changed !== latest.current) movedView.set({ view: changed, layouts });
    },
    [movedView, layouts],
  );
  const centre = { x: size.width / 2, y: size.height / 2 };
  const zoomBy = (factor: number): void => change((now) => zoomedAt(now, centre, factor));
  const fit = (): void => change(() => fitView({ boxes, bounds }, size, null, true));

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { clientWidth, clientHeight } = element;
      setSize({ width: Math.max(0, clientWidth - TRACK), height: Math.max(0, clientHeight - TRACK) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    // React listens to wheels passively; the page must not zoom along.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
      const [x, y] = [event.deltaX * unit, event.deltaY * unit];
      // As on the map: Shift, or a wheel that tilts, goes sideways.
      if (event.shiftKey) change((now) => panned(now, -(x + y), 0));
      else if (Math.abs(x) > Math.abs(y)) change((now) => panned(now, -x, 0));
      else change((now) => zoomedAt(now, at, Math.exp(-y * (event.ctrlKey ? PINCH_SPEED : WHEEL_SPEED))));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [change]);

  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 && event.button !== 1) return;
      drag.current = { start: { x: event.clientX, y: event.clientY }, view: latest.current, isMoving: false };
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const from = drag.current;
      if (from === null) return;
      const [dx, dy] = [event.clientX - from.start.x, event.clientY - from.start.y];
      if (!from.isMoving && Math.hypot(dx, dy) < CLICK_REACH) return;
      if (!from.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
      from.isMoving = true;
      change(() => panned(from.view, dx, dy));
    },
    onPointerUp() {
      const wasMoving = drag.current?.isMoving === true;
      // The click that follows a drag is none.
      if (wasMoving) window.setTimeout(() => (drag.current = null));
      else drag.current = null;
    },
    onPointerCancel() {
      drag.current = null;
    },
  };

  return {
    frame,
    view,
    size,
    handlers,
    isDragging: () => drag.current?.isMoving === true,
    zoomIn: () => zoomBy(1.25),
    zoomOut: () => zoomBy(0.8),
    fit,
    pan: (dx: number, dy: number) => change((now) => panned(now, dx, dy)),
    reveal: useCallback(
      (box: Box) => change((now) => revealed(now, box, size, boxes)),
      [change, size, boxes],
    ),
  };
}
