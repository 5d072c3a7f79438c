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
 * still to be read has its place there, and one that fails is named beside it.
 */
export function SourcesStatus({ sources }: { readonly sources: readonly SourceReport[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useMemo(
    () => new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond', unitDisplay: 'short' }),
    [language],
  );
  const calm = sources.filter((source) => ['ok', 'reading'].includes(stateOf(source)));
  const isReading = calm.some(isPending);
  const cost = (milliseconds: number, isOpen: boolean): string =>
    isOpen ? t('source.reading') : format.format(Math.round(milliseconds));
  const whole = calm.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return (
    <>
      {calm.length > 0 && (
        <div className={styles['source']}>
          <StatusPopover
            label={`${calm.map(({ name }) => safeText(name)).join(' + ')} · ${cost(whole, isReading)}`}
            name={t('source.name')}
            help={t('source.help')}
          >
            <ul>
              {calm.map((source) => (
                <li key={source.name}>
                  <bdi>{safeText(source.name)}</bdi>{' '}
                  <time>{cost(source.milliseconds, isPending(source))}</time>
                </li>
              ))}
            </ul>
          </StatusPopover>
        </div>
      )}
      {sources.map((source) => {
        const state = stateOf(source);
        if (state === 'ok' || state === 'reading') return null;
        return (
          <span
            key={source.name}
            className={styles['failing']}
            title={source.error === null ? t(`source.${state}`) : safeText(source.error)}
          >
            <span aria-hidden="true">✕ </span>
            <bdi>{safeText(source.name)}</bdi>
            {` · ${t(`source.${state}`)}`}
          </span>
        );
      })}
    </>
  );
}
