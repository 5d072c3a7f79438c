import { useEffect, useRef, type PointerEvent } from 'react';
import { useObservable } from '../../store/use-observable.ts';
import { useTheme } from '../../components/use-theme.ts';
import { drawMiniMap } from './draw/mini-map.ts';
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
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context === null || context === undefined) return;
    const density = frame.density;
    canvas.current.width = Math.round(WIDTH * density);
    canvas.current.height = Math.round(HEIGHT * density);
    drawMiniMap(context, { field: map.field, view, frame, palette: readPalette(canvas.current) });
  }, [map, view, frame, revision, theme]);
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
