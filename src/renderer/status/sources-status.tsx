import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceReport } from '../../shared/socket.ts';
import { safeText } from '../format/safe-text.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { isPending } from '../states/pending-source.ts';
import styles from './status.module.css';

/** Where the picture comes from and what it cost; a source that fails is named here, with its reason. */
export function SourcesStatus({ sources }: { readonly sources: readonly SourceReport[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cost = useMemo(
    () => new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond', unitDisplay: 'short' }),
    [language],
  );
  return (
    <>
      {sources.map((source) => {
        const state = isPending(source) ? 'reading' : source.state;
        const isCalm = state === 'ok' || state === 'reading';
        return (
          <span
            key={source.name}
            className={isCalm ? styles['source'] : styles['failing']}
            title={source.error === null ? t(`source.${state}`) : safeText(source.error)}
          >
            {!isCalm && <span aria-hidden="true">✕ </span>}
            <bdi>{safeText(source.name)}</bdi>
            {state === 'ok'
              ? ` · ${cost.format(Math.round(source.milliseconds))}`
              : ` · ${t(`source.${state}`)}`}
          </span>
        );
      })}
    </>
  );
}
