import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { useObservable } from '../../store/use-observable.ts';
import { BUSY } from './draw/dots.ts';
import { FAMILIES } from './field/families.ts';
import { ephemeralZones, homeOf, type Zone } from './field/zones.ts';
import { RANGES } from './geometry/ranges.ts';
import { MapSign } from './map-sign.tsx';
import { useMap } from './use-map.ts';
import { safeText } from '../../format/safe-text.ts';
import styles from './map.module.css';

const SHAPES = ['listener', 'serving-listener', 'server', 'client', 'other'] as const;

/** What each ground, line, shape and colour stands for. */
export function MapLegend() {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const head = useObservable(app.model.head);
  const colourBy = useObservable(map.colourBy);
  const isAskingFree = useObservable(map.isAskingFree);
  const namespaces = head?.namespaces ?? [];
  const home = homeOf(namespaces);
  const keeps = (home?.reserved.length ?? 0) + (home?.excluded.length ?? 0) > 0;
  return (
    <ul className={styles['legend']} aria-label={t('map.legend')}>
      {RANGES.map(([range, [first, last]]) => (
        <li key={range}>
          <MapSign sign={range} />
          {`${t(`range.${range}`)} ${first}–${last}`}
        </li>
      ))}
      {ephemeralZones(namespaces).map((zone, index) => (
        <li key={zone.interval.join() + String(zone.protocol)}>
          <MapSign sign={index === 0 ? 'ephemeral' : 'other-ephemeral'} />
          <ZoneName zone={zone} />
        </li>
      ))}
      <li>
        <MapSign sign="kept" />
        {keeps ? t('map.zeroAndKept') : t('map.zero')}
      </li>
      {SHAPES.map((shape) => (
        <li key={shape}>
          <MapSign sign={shape} />
          {t(`map.shape.${shape}`)}
        </li>
      ))}
      {colourBy === 'family' &&
        FAMILIES.map((family) => (
          <li key={family}>
            <MapSign sign={`family-${family}`} />
            {t(`map.family.${family}`)}
          </li>
        ))}
      <li>
        <MapSign sign="busy" />
        {t('map.busy', { count: BUSY })}
      </li>
      <li>
        <MapSign sign="new" />
        {t('mark.new')}
      </li>
      <li>
        <MapSign sign="closed" />
        {t('mark.closed')}
      </li>
      {isAskingFree && (
        <>
          <li>
            <MapSign sign="free" />
            {t('map.freeArea')}
          </li>
          <li>
            <MapSign sign="named" />
            {t('map.namedPort')}
          </li>
        </>
      )}
    </ul>
  );
}

function ZoneName({ zone: { interval, namespaces, isHome, protocol } }: { readonly zone: Zone }) {
  const { t } = useTranslation();
  const [first, last] = interval.map(String);
  const words = t('ruler.handedOut', { first: first ?? '', last: last ?? '' });
  const of = isHome ? '' : ` (${namespaces.map(safeText).slice(0, 3).join(', ')})`;
  return <span>{`${words}${protocol === null ? '' : ` ${protocol.toUpperCase()}`}${of}`}</span>;
}
