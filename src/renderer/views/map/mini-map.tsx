import { useEffect, useRef, type PointerEvent } from 'react';
import { useObservable } from '../../store/use-observable.ts';
import { useTheme } from '../../components/use-theme.ts';
import { drawMiniMap, drawSpace } from './draw/mini-map.ts';
import { readPalette } from './draw/palette.ts';
import { WORLD } from './geometry/layout.ts';
import { useMap } from './use-map.ts';
import styles from './map.module.css';

/** CSS pixels of a cell: four ports share a pixel, so it shows how dense they are. */
const SCALE = 0.5;
const WIDTH = WORLD.width * SCALE;
const HEIGHT = WORLD.height * SCALE;

/** The whole space in a corner while only a part of it is seen. The keyboard has the breadcrumbs for this. */
export function MiniMap() {
  const map = useMap();
  const isPart = useObservable(map.view, ({ zoom }) => zoom > 1.01);
  return isPart ? <Overview /> : null;
}

function Overview() {
  const map = useMap();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const view = useObservable(map.view);
  const frame = useObservable(map.frame);
  const revision = useObservable(map.field);
  const { density } = frame;
  // What changes once a second and what changes with every frame are drawn apart.
  const space = useRef<OffscreenCanvas>(null);
  const accent = useRef('');
  useEffect(() => {
    if (canvas.current === null) return;
    const palette = readPalette(canvas.current);
    accent.current = palette.accent;
    space.current = drawSpace(Math.round(WIDTH * density), Math.round(HEIGHT * density), map.field, palette);
    canvas.current.width = space.current.width;
    canvas.current.height = space.current.height;
  }, [map, density, revision, theme]);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (space.current === null || context === null || context === undefined) return;
    drawMiniMap(context, space.current, { view, frame, accent: accent.current });
  }, [view, frame, revision, theme]);
  const goTo = (event: PointerEvent<HTMLCanvasElement>): void => {
    if ((event.buttons & 1) === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / SCALE, (event.clientY - top) / SCALE];
    map.look((before) => ({ ...before, x, y }));
  };
  return (
    <canvas
      ref={canvas}
      className={styles['miniMap']}
      style={{ width: WIDTH, height: HEIGHT }}
      aria-hidden="true"
      onPointerDown={goTo}
      onPointerMove={goTo}
    />
  );
}
