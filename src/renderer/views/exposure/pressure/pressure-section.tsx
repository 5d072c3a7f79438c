import { useTranslation } from 'react-i18next';
import { isLoopbackAddress } from '../../../../shared/address.ts';
import type { SnapshotHead } from '../../../../shared/diff.ts';
import { destinationFilter } from '../../../../shared/pressure/destination-filter.ts';
import type { DestinationPressure } from '../../../../shared/pressure/pressure-facts.ts';
import { useApp } from '../../../app-context.ts';
import { Gauge } from './gauge.tsx';
import { isCalm, notablePressure } from './notable.ts';
import { destinationText, poolText } from './pressure-text.ts';
import styles from './pressure.module.css';

/** Automatic ports per destination against how many there are. */
export function PressureSection({ head }: { readonly head: SnapshotHead }) {
  const app = useApp();
  const { t } = useTranslation();
  const { namespaces, pressure, host } = head;
  const { destinations, pools, others } = notablePressure(pressure);
  const calm = isCalm(pressure);
  const shown = calm ? [] : destinations;
  const rest = calm
    ? t('gauge.calm')
    : others > 0
      ? t('gauge.others', { count: others })
      : destinations.length === 0 && t('gauge.none');
  const consequenceOf = ({ level, share, timeWait, remote }: DestinationPressure): string | null => {
    if (level === 'ok') return null;
    // tcp_tw_reuse is 2 unless changed: on loopback a second is enough (ip-sysctl).
    const isReused = host.platform === 'linux' && timeWait > 0 && isLoopbackAddress(remote.address);
    if (isReused) return t('pressure.connectLoopback');
    return t(share === 1 ? 'pressure.connectNow' : 'pressure.connectSoon');
  };
  const show = (destination: DestinationPressure): void => {
    app.setQuery(destinationFilter(destination));
    app.showView('ports');
  };
  return (
    <section className={styles['section']} aria-labelledby="pressure-name">
      <h2 id="pressure-name">{t('gauge.name')}</h2>
      <p>{t('gauge.help')}</p>
      {pools.map((pool) => (
        <Gauge
          key={`${pool.namespace} ${pool.protocol}`}
          what={poolText(pool, namespaces, t)}
          fill={pool}
          timeWait={0}
          consequence={t(pool.share === 1 ? 'pressure.bindNow' : 'pressure.bindSoon')}
        />
      ))}
      {shown.map((destination) => (
        <Gauge
          key={destinationFilter(destination)}
          what={destinationText(destination, namespaces, t)}
          fill={destination}
          timeWait={destination.timeWait}
          consequence={consequenceOf(destination)}
        >
          <button type="button" onClick={() => show(destination)}>
            {t('gauge.show')}
          </button>
        </Gauge>
      ))}
      <p>{rest}</p>
    </section>
  );
}
