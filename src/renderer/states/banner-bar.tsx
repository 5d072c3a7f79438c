import { safeText } from '../format/safe-text.ts';
import styles from './states.module.css';

export interface BannerBarProps {
  /** Something is late rather than broken. */
  readonly isMild?: boolean;
  readonly text: string;
  readonly detail: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** One line across the window. */
export function BannerBar({ text, detail, action, isMild = false }: BannerBarProps) {
  return (
    <div className={styles['banner']} role="alert" data-mild={isMild || undefined}>
      <span aria-hidden="true">▲</span>
      <strong>{text}</strong>
      <bdi className={styles['detail']}>{safeText(detail)}</bdi>
      {action !== undefined && (
        <button type="button" className={styles['action']} onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
