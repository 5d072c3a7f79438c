import { useTranslation } from 'react-i18next';
import { useObservable } from '../../store/use-observable.ts';
import { countIn } from './field/summary.ts';
import { useMap } from './use-map.ts';
import styles from './map.module.css';

/** What is being brushed, and what will come of it. */
export function BrushNote() {
  const map = useMap();
  const { t } = useTranslation();
  const brush = useObservable(map.brush);
  if (brush === null) return null;
  const [first, last] = brush;
  const used = String(countIn(map.field, brush).used);
  return (
    <p className={styles['brush']} aria-hidden="true">
      <strong>{t('map.brushed', { first: String(first), last: String(last), used })}</strong>
      <span>{t('map.brushHelp')}</span>
    </p>
  );
}
