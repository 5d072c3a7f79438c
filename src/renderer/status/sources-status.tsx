import { useTranslation } from 'react-i18next';
import type { SourceReport } from '../../shared/socket.ts';
import { safeText } from '../format/safe-text.ts';
import { useLanguage } from '../i18n/use-language.ts';
import styles from './status.module.css';

/** Where the picture comes from and what it cost; a source that fails is named here, with its reason. */
export function SourcesStatus({ sources }: { readonly sources: readonly SourceReport[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cost = new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond', unitDisplay: 'short' });
  return (
    <>
      {sources.map((source) => (
        <span
          key={source.name}
          className={source.state === 'ok' ? styles['source'] : styles['failing']}
          title={source.error === null ? t(`source.${source.state}`) : safeText(source.error)}
        >
          {source.state !== 'ok' && <span aria-hidden="true">✕ </span>}
          <bdi>{safeText(source.name)}</bdi>
          {source.state === 'ok'
            ? ` · ${cost.format(Math.round(source.milliseconds))}`
            : ` · ${t(`source.${source.state}`)}`}
        </span>
      ))}
    </>
  );
}
