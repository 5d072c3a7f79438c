import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeText } from '../format/safe-text.ts';
import styles from './states.module.css';

export interface BannerBarProps {
  /** Something is late rather than broken. */
  readonly isMild?: boolean;
  readonly text: string;
  readonly detail: string;
  /** What tools have said, word for word: shown on demand. */
  readonly raw?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onPutAside?: () => void;
}

/** One line across the window. */
export function BannerBar({ text, detail, raw, action, onPutAside, isMild = false }: BannerBarProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const rawId = useId();
  return (
    <div className={styles['banner']} role="alert" data-mild={isMild || undefined}>
      <span aria-hidden="true">▲</span>
      <strong>{safeText(text)}</strong>
      {detail !== '' && <bdi className={styles['detail']}>{safeText(detail)}</bdi>}
      {raw !== undefined && (
        <button
          type="button"
          className={styles['action']}
          aria-expanded={isOpen}
          aria-controls={rawId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('source.details')}
        </button>
      )}
      {action !== undefined && (
        <button type="button" className={styles['action']} onClick={action.run}>
          {action.label}
        </button>
      )}
      {onPutAside !== undefined && (
        <button type="button" className={styles['action']} onClick={onPutAside}>
          {t('notice.dismiss')}
        </button>
      )}
      {raw !== undefined && (
        <div id={rawId} className={styles['raw']} hidden={!isOpen}>
          <bdi>{raw.split('\n').map(safeText).join('\n')}</bdi>
        </div>
      )}
    </div>
  );
}
