import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { useObservable } from '../../store/use-observable.ts';
import { BUSY } from './draw/busy.ts';
import { isDrawnNear } from './draw/dots.ts';
import type { Shapes } from './draw/marks.ts';
import { FAMILIES } from './field/families.ts';
import { ephemeralZones, homeOf, type Zone } from './field/zones.ts';
import { cellSize } from './geometry/viewport.ts';
import { RANGES } from './geometry/ranges.ts';
import { MapSign, type Sign } from './map-sign.tsx';
import { useMap } from './use-map.ts';
import { safeText } from '../../format/safe-text.ts';
import styles from './map-legend.module.css';

const SHAPES = ['listener', 'serving-listener', 'server', 'client', 'other'] as const;

/** What each ground, shape and colour stands for, each kind in lines of its own. */
export function MapLegend() {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const head = useObservable(app.model.head);
  const colourBy = useObservable(map.colourBy);
  const isAskingFree = useObservable(map.isAskingFree);
  const shapes = useObservable(map.shapes);
  const isNear = useObservable(map.view, (view) => isDrawnNear(cellSize(view, map.frame.get())));
  const namespaces = head?.namespaces ?? [];
  const home = homeOf(namespaces);
  const keeps = (home?.reserved.length ?? 0) + (home?.excluded.length ?? 0) > 0;
  return (
    <div className={styles['legend']} role="group" aria-label={t('map.legend')}>
      <ul>
        {RANGES.map(([range, [first, last]]) => (
          <Entry key={range} sign={range}>{`${t(`range.${range}`)} ${first}–${last}`}</Entry>
        ))}
        {ephemeralZones(namespaces).map((zone, index) => (
          <Entry
            key={zone.interval.join() + String(zone.protocol)}
            sign={index === 0 ? 'ephemeral' : 'other-ephemeral'}
          >
            <ZoneName zone={zone} />
          </Entry>
        ))}
        <Entry sign="kept">{keeps ? t('map.zeroAndKept') : t('map.zero')}</Entry>
        {isAskingFree && (
          <>
            <Entry sign="free">{t('map.freeArea')}</Entry>
            <Entry sign="plain">{t('map.otherFree')}</Entry>
            <Entry sign="named">{t('map.namedPort')}</Entry>
            <Entry sign="split">{t('map.betweenAreas')}</Entry>
          </>
        )}
      </ul>
      <ul>
        {SHAPES.filter((shape) => shapes !== 'none' || shape !== 'serving-listener').map((shape) => (
          <Entry key={shape} sign={shape} isDot={isDot(shape, shapes)}>
            {t(`map.shape.${shape}`)}
          </Entry>
        ))}
        {!isNear && shapes !== 'none' && <Entry sign="tight">{t('map.tooClose')}</Entry>}
        {shapes !== 'all' && <li>{t('map.onlyColours')}</li>}
        {isNear ? (
          <Entry sign="times">{t('map.times')}</Entry>
        ) : (
          <Entry sign="busy">{t('map.busy', { count: BUSY })}</Entry>
        )}
        <Entry sign="new">{t('mark.new')}</Entry>
        <Entry sign="closed">{t('mark.closed')}</Entry>
      </ul>
      {colourBy === 'family' && (
        <ul>
          {FAMILIES.map((family) => (
            <Entry key={family} sign={`family-${family}`}>
              {t(`map.family.${family}`)}
            </Entry>
          ))}
        </ul>
      )}
    </div>
  );
}

/** In a crowd a port is its pixels only, in the colour of what it is. */
const isDot = (shape: (typeof SHAPES)[number], shapes: Shapes): boolean =>
  shapes === 'none' || (shapes === 'listeners' && !shape.endsWith('listener'));

interface EntryProps {
  readonly sign: Sign;
  readonly isDot?: boolean;
  readonly children: ReactNode;
}

function Entry({ sign, isDot = false, children }: EntryProps) {
  return (
    <li>
      <MapSign sign={sign} isDot={isDot} />
      {children}
    </li>
  );
}

function ZoneName({ zone: { interval, namespaces, isHome, protocol } }: { readonly zone: Zone }) {
  const { t } = useTranslation();
  const [first, last] = interval.map(String);
  const words = t('ruler.handedOut', { first: first ?? '', last: last ?? '' });
  const text = `${words}${protocol === null ? '' : ` ${protocol.toUpperCase()}`}`;
  const aside = namespaces.map(safeText).slice(0, 3).join(', ');
  return <span>{isHome ? text : t('aside.after', { text, aside })}</span>;
}
