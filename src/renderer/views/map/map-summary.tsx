import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { formatNumber } from '../../format/numbers.ts';
import { serviceNameBesidePort } from '../../format/service-name.ts';
import { safeText } from '../../format/safe-text.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useObservable } from '../../store/use-observable.ts';
import { absentOwner } from '../ports/table/cell-text.ts';
import { summarize } from './field/summary.ts';
import { useMap } from './use-map.ts';
import styles from './map.module.css';

/** The picture in words: beside it where there is room, always for a screen reader. */
export function MapSummary({ id }: { readonly id: string }) {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const language = useLanguage();
  // Its value stands for what the arrays of the field hold.
  useObservable(map.field);
  const { ranges, used, notable, moreNotable } = summarize(map.field, app.model);
  const number = (value: number): string => formatNumber(value, language);
  return (
    <section className={styles['summary']} aria-label={t('map.summary')} data-testid="map-summary">
      <p id={id}>
        {t('map.used', { count: used, number: number(used) })}{' '}
        <span className="visually-hidden">{t('map.keys')}</span>
      </p>
      <dl>
        {ranges.map(({ range, used: inRange, listening, size }) => (
          <div key={range} data-range={range}>
            <dt>{t(`range.${range}`)}</dt>
            <dd>
              {t('map.inRange', { used: number(inRange), size: number(size), listening: number(listening) })}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('map.notable')}</h2>
      {notable.length === 0 && <p>{t('map.noListener')}</p>}
      <ul>
        {notable.map(({ port, socket }) => (
          <li key={port}>
            <b>{port}</b> {serviceNameBesidePort(socket) ?? ''}{' '}
            <small>
              <bdi>{safeText(socket.owners[0]?.name ?? absentOwner(socket, t))}</bdi>
            </small>
          </li>
        ))}
        {moreNotable > 0 && <li>{t('facet.more', { count: moreNotable })}</li>}
      </ul>
    </section>
  );
}
