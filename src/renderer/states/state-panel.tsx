import type { ReactNode } from 'react';
import styles from './states.module.css';

export interface PanelAction {
  readonly label: string;
  readonly run: () => void;
}

export interface StatePanelProps {
  readonly kind: 'loading' | 'empty' | 'failed';
  readonly title: string;
  readonly text: string;
  readonly actions?: readonly PanelAction[];
  readonly children?: ReactNode;
}

export function StatePanel({ kind, title, text, actions = [], children }: StatePanelProps) {
  return (
    <div className={styles['panel']} data-kind={kind} role={kind === 'failed' ? 'alert' : undefined}>
      <svg viewBox="0 0 48 48" width="48" height="48" fill="none" stroke="currentColor" aria-hidden="true">
        <circle cx="24" cy="24" r="19" strokeWidth="2" />
        <circle cx="24" cy="24" r="11.5" strokeWidth="2" />
        {kind === 'failed' && <path d="m20 20 8 8m0-8-8 8" strokeWidth="2.5" strokeLinecap="round" />}
        {kind === 'empty' && <path d="M18 24h12" strokeWidth="2.5" strokeLinecap="round" />}
        {kind === 'loading' && (
          <path className={styles['sweep']} d="M24 24V15" strokeWidth="2.5" strokeLinecap="round" />
        )}
      </svg>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
      {actions.length > 0 && (
        <div className={styles['actions']}>
          {actions.map(({ label, run }) => (
            <button key={label} type="button" className={styles['action']} onClick={run}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
