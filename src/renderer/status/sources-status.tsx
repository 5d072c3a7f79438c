import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceReport } from '../../shared/socket.ts';
import { safeText } from '../format/safe-text.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { isPending } from '../states/pending-source.ts';
import { StatusPopover } from './status-popover.tsx';
import styles from './status.module.css';

const stateOf = (source: SourceReport): SourceReport['state'] | 'reading' =>
  isPending(source) ? 'reading' : source.state;

/**
 * Where the picture comes from and what it cost, in one quiet word with the particulars on demand; a source that is
 * not read yet, or fails, is named beside it.
 */
export function SourcesStatus({ sources }: { readonly sources: readonly SourceReport[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useMemo(
    () => new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond', unitDisplay: 'short' }),
    [language],
  );
  const read = sources.filter((source) => stateOf(source) === 'ok');
  const cost = (milliseconds: number): string => format.format(Math.round(milliseconds));
  const whole = read.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return (
    <>
      {read.length > 0 && (
        <div className={styles['source']}>
          <StatusPopover
            label={`${read.map(({ name }) => safeText(name)).join(' + ')} · ${cost(whole)}`}
            name={t('source.name')}
            help={t('source.help')}
          >
            <ul>
              {read.map(({ name, milliseconds }) => (
                <li key={name}>
                  <bdi>{safeText(name)}</bdi> <time>{cost(milliseconds)}</time>
                </li>
              ))}
            </ul>
          </StatusPopover>
        </div>
      )}
      {sources.map((source) => {
        const state = stateOf(source);
        if (state === 'ok') return null;
        const isCalm = state === 'reading';
        return (
          <span
            key={source.name}
            className={isCalm ? styles['source'] : styles['failing']}
            title={source.error === null ? t(`source.${state}`) : safeText(source.error)}
          >
            {!isCalm && <span aria-hidden="true">✕ </span>}
            <bdi>{safeText(source.name)}</bdi>
            {` · ${t(`source.${state}`)}`}
          </span>
        );
      })}
    </>
  );
}
