import { useEffect, useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OverviewIcon } from '../../components/icons.tsx';
import { useObservable } from '../../store/use-observable.ts';
import { useTheme } from '../../components/use-theme.ts';
import { WORLD } from './geometry/layout.ts';
import { followOnMiniMap } from './mini-map-picture.ts';
import { turnOverview } from './map-entries.ts';
import { useMap } from './use-map.ts';
import styles from './map.module.css';

/** CSS pixels of a cell: four ports share a pixel, so it shows how dense they are. */
const SCALE = 0.5;
const SIZE = { width: WORLD.width * SCALE, height: WORLD.height * SCALE };

/** The whole space in a corner while only a part of it is seen, if it is asked for. The keyboard has the breadcrumbs for this. */
export function MiniMap() {
  const map = useMap();
  const isPart = useObservable(map.view, ({ zoom }) => zoom > 1.01);
  const isWanted = useObservable(map.hasOverview);
  const { t } = useTranslation();
  if (!isPart) return null;
  const name = isWanted ? t('map.hideOverview') : t('map.showOverview');
  return (
    <>
      <button
        type="button"
        className={styles['turnOverview']}
        aria-label={name}
        title={name}
        onClick={() => turnOverview(map)}
      >
        <OverviewIcon />
      </button>
      {isWanted && <Overview />}
    </>
  );
}

function Overview() {
  const map = useMap();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const density = useObservable(map.frame, (frame) => frame.density);
  useEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false });
    return context === null || context === undefined
      ? undefined
      : followOnMiniMap(context, map, SIZE, density);
  }, [map, density, theme]);
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
      style={SIZE}
      aria-hidden="true"
      onPointerDown={goTo}
      onPointerMove={goTo}
    />
  );
}
