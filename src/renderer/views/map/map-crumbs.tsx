import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '../../store/use-observable.ts';
import { crumbsOf } from './geometry/crumbs.ts';
import { useMap } from './use-map.ts';
import styles from './map-toolbar.module.css';

/** Where one is, and the way back. */
export function MapCrumbs() {
  const map = useMap();
  const { t } = useTranslation();
  const frame = useObservable(map.frame);
  // Compared as text: while the picture moves, most frames lead to the same place.
  useObservable(map.view, (view) => crumbsOf(view, frame).join(' '));
  const crumbs = crumbsOf(map.view.get(), frame);
  return (
    <nav className={styles['crumbs']} aria-label={t('map.place')}>
      <button type="button" aria-current={crumbs.length === 0 || undefined} onClick={() => map.lookAtAll()}>
        {t('map.allPorts')}
      </button>
      {crumbs.map((interval, index) => (
        <Fragment key={interval.join()}>
          <span aria-hidden="true">›</span>
          <button
            type="button"
            aria-current={index === crumbs.length - 1 || undefined}
            onClick={() => map.lookAt(interval)}
          >
            {`${interval[0]}–${interval[1]}`}
          </button>
        </Fragment>
      ))}
    </nav>
  );
}
