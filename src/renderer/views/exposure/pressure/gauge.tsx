import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PressureLevel } from '../../../../shared/pressure/pressure-facts.ts';
import { formatNumber } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { percentOf, percentText } from './pressure-text.ts';
import styles from './pressure.module.css';

const SIGNS: Readonly<Record<PressureLevel, string>> = { ok: '✓', warning: '▲', critical: '●' };

export interface GaugeProps {
  readonly what: string;
  readonly fill: {
    readonly inUse: number;
    readonly capacity: number;
    readonly share: number;
    readonly level: PressureLevel;
  };
  readonly timeWait: number;
  /** What follows when it is full. */
  readonly consequence: string | null;
  readonly children?: ReactNode;
}

/** How many of the ports are taken: a bar, and the same in words. */
export function Gauge({ what, fill, timeWait, consequence, children }: GaugeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { inUse, capacity, share, level } = fill;
  const percent = percentOf(share);
  const numbers = t('gauge.numbers', {
    inUse: formatNumber(inUse, language),
    capacity: formatNumber(capacity, language),
    percent: percentText(fill),
  });
  return (
    <div className={styles['gauge']} data-level={level}>
      <div className={styles['words']}>
        <bdi id={id}>{what}</bdi>
        <span className={styles['level']}>
          <span aria-hidden="true">{SIGNS[level]} </span>
          {t(`gauge.level.${level}`)}
        </span>
      </div>
      <div
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={numbers}
        className={styles['bar']}
      >
        <span style={{ width: inUse === 0 ? 0 : `max(3px, ${share * 100}%)` }} />
      </div>
      <div className={styles['words']}>
        <span>
          {numbers}
          {timeWait > 0 && `, ${t('gauge.timeWait', { count: timeWait })}`}
          {consequence !== null && `. ${consequence}`}
        </span>
        {children}
      </div>
    </div>
  );
}
