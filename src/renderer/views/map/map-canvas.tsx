import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { useTheme } from '../../components/use-theme.ts';
import { useObservable } from '../../store/use-observable.ts';
import type { PortNames } from './field/port-names.ts';
import { rowMenuKey } from '../../actions/row-menu-key.ts';
import { choosePort, filterByBrush, openPortMenu } from './map-actions.ts';
import { cellOf } from './geometry/layout.ts';
import { cellSize, projection } from './geometry/viewport.ts';
import { MapGestures } from './map-gestures.ts';
import { pressMapKey } from './map-keys.ts';
import { MapPicture } from './map-picture.ts';
import { useMap } from './use-map.ts';
import styles from './map.module.css';

/** Between a port and its menu, in CSS pixels: what surrounds the port is seen. */
const BELOW = 8;

export interface MapCanvasProps {
  readonly names: PortNames | null;
  readonly describedBy: string;
}

/**
 * Follows the size of the element, in CSS pixels, and the scale factor of the screen it is on. The screen's own pixels
 * are counted: at a factor of 1.5 an element has no whole number of CSS pixels, and a rounded one would be blurred.
 */
function followSize(element: HTMLElement, tell: (width: number, height: number, density: number) => void) {
  tell(element.clientWidth, element.clientHeight, window.devicePixelRatio);
  const observer = new ResizeObserver(([entry]) => {
    const size = entry?.devicePixelContentBoxSize[0];
    if (size === undefined) return;
    const density = window.devicePixelRatio;
    tell(size.inlineSize / density, size.blockSize / density, density);
  });
  observer.observe(element, { box: 'device-pixel-content-box' });
  return () => observer.disconnect();
}

export function MapCanvas({ names, describedBy }: MapCanvasProps) {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<MapPicture>(null);
  const theme = useTheme();
  const hovered = useObservable(map.hovered, (port) => port !== null && map.field.isUsed(port));
  useEffect(() => {
    const [element, context] = [box.current, canvas.current?.getContext('2d', { alpha: false })];
    if (element === null || canvas.current === null || context === null || context === undefined)
      return undefined;
    const made = new MapPicture(app, map, canvas.current, context);
    picture.current = made;
    const gestures = new MapGestures(map, element, {
      isUsed: map.field.isUsed,
      onChoose: (port) => choosePort(app, map, port),
      onBrushed: () => filterByBrush(app, map),
      onMenu: (port, at) => openPortMenu(app, map, port, at),
    });
    const ends = [
      followSize(element, (...size) => map.resize(...size)),
      gestures.listen(),
      () => made.dispose(),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [app, map]);
  useEffect(() => picture.current?.readColours(), [theme]);
  useEffect(() => {
    if (names !== null) picture.current?.setNames(names);
  }, [names]);
  /** The menu of the port where the keyboard is, below its cell. */
  const openMenu = (): boolean => {
    const port = map.cursor.get() ?? app.selection.state.get().socket?.local.port ?? null;
    const element = box.current;
    if (port === null || element === null || !map.field.isUsed(port)) return false;
    map.putCursor(port);
    const [view, frame] = [map.view.get(), map.frame.get()];
    const { x, y } = projection(view, frame)(cellOf(port));
    const { width, height } = cellSize(view, frame);
    const { left, top } = element.getBoundingClientRect();
    openPortMenu(app, map, port, { x: left + x + width / 2, y: top + y + height + BELOW });
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (rowMenuKey(event) === 'menu') {
      if (openMenu()) event.preventDefault();
      return;
    }
    const isDone = pressMapKey(map, event, {
      isStop: map.field.isShown,
      onChoose: (port) => choosePort(app, map, port),
      onBrushed: () => filterByBrush(app, map),
    });
    if (isDone) event.preventDefault();
  };
  return (
    <div
      ref={box}
      className={styles['canvasBox']}
      role="application"
      tabIndex={0}
      aria-label={t('map.name')}
      aria-describedby={describedBy}
      data-hit={hovered || undefined}
      data-testid="port-map"
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} className={styles['canvas']} aria-hidden="true" />
    </div>
  );
}
