import { useTranslation } from 'react-i18next';
import type { SnapshotHead } from '../../../../shared/diff.ts';
import { useApp } from '../../../app-context.ts';
import { isPressing, notablePressure } from './notable.ts';
import { destinationText, percentOf, poolText } from './pressure-text.ts';
import styles from './pressure.module.css';

/** A quiet word in the status line before a client runs out of ports; it leads to the gauge. */
export function PressureStatus({ head }: { readonly head: SnapshotHead }) {
  const app = useApp();
  const { t } = useTranslation();
  const { namespaces, pressure } = head;
  if (!isPressing(pressure)) return null;
  const { pools, destinations } = notablePressure(pressure);
  const [pool] = pools;
  const [destination] = destinations;
  const isPool = pool !== undefined && (destination === undefined || pool.share >= destination.share);
  const [what, share] = isPool
    ? [poolText(pool, namespaces, t), pool.share]
    : destination === undefined
      ? ['', 0]
      : [destinationText(destination, namespaces, t), destination.share];
  return (
    <button
      type="button"
      className={styles['status']}
      title={t('gauge.help')}
      onClick={() => app.showView('exposure')}
    >
      <span aria-hidden="true">▲ </span>
      {t('gauge.status', { what, percent: percentOf(share) })}
    </button>
  );
}
