import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './status.module.css';

const WIDTH = 120;
const HEIGHT = 16;

/** The curve in its own range, but never so magnified that one socket more looks like a flood. */
export function sparklinePoints(totals: readonly number[], width: number, height: number): string {
  const largest = Math.max(...totals);
  const smallest = Math.min(...totals);
  const span = Math.max(largest - smallest, largest * 0.1, 4);
  const middle = (largest + smallest) / 2;
  const step = width / Math.max(1, totals.length - 1);
  return totals
    .map((total, index) => {
      const y = height / 2 - ((total - middle) / span) * (height - 3);
      return `${(index * step).toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}

export function Sparkline() {
  const { history, model } = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const totals = useObservable(history);
  // A level stretch of the curve is not told anew, so its end may be older than the table.
  const total = useObservable(model.state, (state) => state.total);
  if (totals.length < 2) return null;
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const extent = t('status.trendExtent', {
    least: formatNumber(least, language),
    most: formatNumber(most, language),
  });
  return (
    <div className={styles['sparkline']}>
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={t('status.trend')}>
        <title>{`${t('status.trend')}: ${extent}`}</title>
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
        <polyline points={sparklinePoints(totals, WIDTH, HEIGHT)} />
      </svg>
      <span aria-hidden="true">{formatNumber(total, language)}</span>
    </div>
  );
}
