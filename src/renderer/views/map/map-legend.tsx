import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { useObservable } from '../../store/use-observable.ts';
import { isDrawnNear } from './draw/dots.ts';
import { ephemeralZones, homeOf } from './field/zones.ts';
import { cellSize } from './geometry/viewport.ts';
import { legendEntries } from './legend-entries.ts';
import { MapSign } from './map-sign.tsx';
import { useMap } from './use-map.ts';
import styles from './map-legend.module.css';

/** What each ground, shape and colour stands for, each kind in lines of its own. */
export function MapLegend() {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const namespaces = useObservable(app.model.head)?.namespaces ?? [];
  const colourBy = useObservable(map.colourBy);
  const isAskingFree = useObservable(map.isAskingFree);
  const shapes = useObservable(map.shapes);
  const isNear = useObservable(map.view, (view) => isDrawnNear(cellSize(view, map.frame.get())));
  const home = homeOf(namespaces);
  const keeps = (home?.reserved.length ?? 0) + (home?.excluded.length ?? 0) > 0;
  const zones = ephemeralZones(namespaces);
  return (
    <div className={styles['legend']} role="group" aria-label={t('map.legend')}>
      {legendEntries({ zones, keeps, isAskingFree, shapes, isNear, colourBy }, t).map((kind) => (
        <ul key={kind[0]?.sign}>
          {kind.map(({ sign, isDot, text }) => (
            <li key={`${sign ?? ''} ${text}`}>
              {sign !== null && <MapSign sign={sign} isDot={isDot === true} />}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
