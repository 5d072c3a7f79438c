import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { useTheme } from '../../components/use-theme.ts';
import { useObservable } from '../../store/use-observable.ts';
import type { PortNames } from './field/port-names.ts';
import { choosePort, filterByBrush } from './map-actions.ts';
import { MapGestures } from './map-gestures.ts';
import { pressMapKey } from './map-keys.ts';
import { MapPicture } from './map-picture.ts';
import { useMap } from './use-map.ts';
import styles from './map.module.css';

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
  const onKeyDown = (event: KeyboardEvent): void => {
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
